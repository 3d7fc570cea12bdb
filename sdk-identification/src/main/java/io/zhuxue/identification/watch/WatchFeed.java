package io.zhuxue.identification.watch;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.register.RegisterChange;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Turns what registers, rosters and linkage say into facts for the watch; persons become references on the way.
 *
 * <p>A row with a right ID and a student with the same ID get the same reference, so that a match by ID needs no fact of
 * its own.
 */
public final class WatchFeed {

    private final PersonTokens tokens;

    private WatchFeed(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /** A feed that makes references under the host's key. */
    public static WatchFeed create(PersonTokens tokens) {
        return new WatchFeed(tokens);
    }

    /** The person of a register's row: by the ID where it holds, else by what the row says. */
    public PersonRef person(RegisterEntry entry) {
        return entry.citizenId()
                .map(id -> tokens.of(id.number()))
                .orElseGet(() -> tokens.of(
                        "REGISTER " + entry.group(),
                        entry.idNo() + '/' + entry.name() + '/' + entry.birthDate() + '/' + entry.household()));
    }

    /** The person of a student: by the ID where there is one, else by school and student number. */
    public PersonRef student(Student student) {
        return student(student.schoolCode(), student.studentNo(), student.idType(), student.idNo());
    }

    /** The same of a student of whom a table holds no more than these. */
    public PersonRef student(String schoolCode, String studentNo, String idType, String idNo) {
        return Student.citizenId(idType, idNo)
                .map(id -> tokens.of(id.number()))
                .orElseGet(() -> tokens.of("STUDENT_NUMBER", schoolCode + '/' + studentNo));
    }

    /** That a row makes its person a member. */
    public WatchFact registered(RegisterEntry entry, LocalDate day) {
        Optional<CitizenId> id = entry.citizenId();
        return new WatchFact.Registered(
                day,
                person(entry),
                entry.group(),
                entry.region(),
                id.map(CitizenId::birthDate).orElse(entry.birthDate()),
                id.isPresent(),
                entry.until());
    }

    /** What a change between two snapshots says, as of the newer one's day. */
    public WatchFact changed(RegisterChange change, LocalDate day) {
        if (change instanceof RegisterChange.Joined joined) {
            return registered(joined.after(), day);
        } else if (change instanceof RegisterChange.Changed changed) {
            return registered(changed.after(), day);
        } else if (change instanceof RegisterChange.RiskRemoved removed) {
            return new WatchFact.Unregistered(
                    day, person(removed.before()), removed.before().group(), true);
        }
        RegisterEntry left = ((RegisterChange.Left) change).before();
        return new WatchFact.Unregistered(day, person(left), left.group(), false);
    }

    /** That a student is in the roster as of a day. */
    public WatchFact enrolled(Student student, RegionCode county, LocalDate day) {
        return new WatchFact.Enrolled(
                day, student(student), student.schoolCode(), county, student.homeRegion(), student.enrolment());
    }

    /**
     * What a link says.
     *
     * @param entry the row that the link leads to
     * @return nothing for a match by the ID itself, which both sides show already
     */
    public List<WatchFact> linked(Student student, Link link, RegisterEntry entry, LocalDate day) {
        PersonRef ref = student(student);
        if (link.method() == Link.Method.GUARDIAN_ID) {
            return link.status() == Link.Status.LINKED
                    ? List.of(new WatchFact.Registered(
                            day,
                            ref,
                            link.group(),
                            Optional.of(student.homeRegion()),
                            student.birthDate(),
                            student.citizenId().isPresent(),
                            entry.until()))
                    : List.of(new WatchFact.Presumed(day, ref, link.group()));
        }
        PersonRef person = person(entry);
        return person.equals(ref)
                ? List.of()
                : List.of(new WatchFact.Matched(
                        day,
                        person,
                        ref,
                        link.status() == Link.Status.LINKED
                                ? WatchFact.Matched.Certainty.SURE
                                : WatchFact.Matched.Certainty.IN_REVIEW));
    }
}
