package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.SchoolRules;
import io.zhuxue.identification.assessment.Assessment;
import io.zhuxue.identification.assessment.AssessmentRules;
import io.zhuxue.identification.assessment.Recommendation;
import io.zhuxue.identification.assessment.SurveyReader;
import io.zhuxue.identification.assessment.SurveyScores;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.Student;
import io.zhuxue.identification.watch.WatchFeed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The decision on one student (认定与审定), the same whether one student stands in a form or ten million in a run.
 *
 * <p>It is pure: the student, the links and what was read beforehand decide, nothing else.
 */
final class Deciding {

    private final LocalDate firstDay;
    private final Assessment assessment;
    private final SurveyScores scores;
    private final WatchFeed persons;
    private final Map<String, Seat> seats = new HashMap<>();

    /** A school in both rooms' words, with the rules as they hold there. */
    private record Seat(School school, io.zhuxue.disbursement.entitlement.School seen, SchoolRules rules) {}

    private Deciding(Term term, Assessment assessment, SurveyScores scores, WatchFeed persons) {
        this.firstDay = term.firstDay();
        this.assessment = assessment;
        this.scores = scores;
        this.persons = persons;
    }

    /**
     * Makes ready to decide the students of some schools in one term.
     *
     * @param survey the survey table, read here
     * @param refused takes the rows of the survey that were not taken
     */
    static Deciding prepare(
            RunOptions options, TableSource survey, Collection<School> schools, Consumer<? super Rejection> refused) {
        LocalDate firstDay = options.term().firstDay();
        AssessmentRules rules = AssessmentRules.baseline(firstDay);
        SurveyScores scores = SurveyReader.create(rules.model()).scores(survey, refused);
        Deciding deciding =
                new Deciding(options.term(), Assessment.create(rules), scores, WatchFeed.create(options.persons()));
        RuleBook book = RuleBook.compile(options.policy(), options.programmes(), options.term());
        for (School school : schools) {
            io.zhuxue.disbursement.entitlement.School seen = ApplicantMapper.INSTANCE.school(school);
            deciding.seats.put(school.code(), new Seat(school, seen, book.at(seen)));
        }
        return deciding;
    }

    StudentCase decide(long row, Student student, List<Link> links, List<String> evidence) {
        Seat seat = seats.get(student.schoolCode());
        if (seat == null) {
            throw new IllegalArgumentException("a student of an unknown school is rejected before it is decided");
        }
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        for (Link link : links) {
            if (link.status() == Link.Status.LINKED) {
                groups.add(link.group());
            }
        }
        OptionalInt score = scores.of(student.schoolCode(), student.studentNo());
        Recommendation recommendation = assessment.assess(groups, score);
        boolean inSchool = student.enrolment().inSchoolOn(firstDay);
        Applicant applicant =
                ApplicantMapper.INSTANCE.applicant(student, seat.seen(), groups, recommendation, Set.of(), inSchool);
        return new StudentCase(
                row,
                student,
                seat.school(),
                persons.student(student),
                links,
                evidence,
                groups,
                score,
                recommendation,
                inSchool,
                applicant,
                seat.rules().decide(applicant));
    }
}
