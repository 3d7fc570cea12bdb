package io.zhuxue.server.recognition;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.identification.recognition.CaseCommand;
import io.zhuxue.identification.recognition.CaseEvent;
import io.zhuxue.identification.recognition.CaseOpening;
import io.zhuxue.identification.recognition.CaseStep;
import io.zhuxue.identification.recognition.LevelNotice;
import io.zhuxue.identification.recognition.Recognition;
import io.zhuxue.identification.recognition.RecognitionCase;
import io.zhuxue.identification.recognition.RecognitionRules;
import io.zhuxue.identification.spi.CaseJournal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Where recognition is done step by step (认定办理台): each case is a journal that only grows; whoever acts is bound by role
 * and area, and by the law's order of steps, which the SDK keeps.
 */
public final class CaseDesk {

    private static final int ALL = 1_000_000;

    private final CaseTable table;
    private final CaseJournal journal;
    private final AuditBook audit;
    private final RecognitionRules rules = RecognitionRules.usual();
    private final WorkingCalendar calendar = WorkingCalendar.national();
    private final Recognition recognition = Recognition.create(rules, calendar);

    /** Over what it works with; the journal is the SDK's, in this server's database. */
    public CaseDesk(Jdbi jdbi, Runs runs, CaseJournal journal, AuditBook audit) {
        this.table = new CaseTable(jdbi, runs);
        this.journal = journal;
        this.audit = audit;
    }

    /** How many cases stand at which step, within the area. */
    public List<CountRow> counts(Officer officer) {
        return table.counts(officer);
    }

    /** A page of cases within the area, those that wait for an answer first; of one step when it is not blank. */
    public Page<CaseRow> find(Officer officer, String step, int page, int size) {
        return table.find(officer, step, page, size);
    }

    /** A student's case, if inside the area. */
    public Optional<CaseView> open(Officer officer, String personRef) {
        return table.one(officer, personRef).map(row -> {
            List<CaseEvent> events = journal.read(row.caseId());
            return new CaseView(row, row.name(), RecognitionCase.of(events), RecognitionCase.story(events));
        });
    }

    /** True when an open objection or appeal should have been answered before a day. */
    public boolean overdue(CaseRow row, LocalDate day) {
        LocalDate until = row.openUntil();
        return until != null && day.isAfter(until);
    }

    /**
     * Opens a case for each student of the area whom the run recognises and who has none in the school year.
     *
     * @param personRef of one student, whom the run need not have recognised; empty for all
     * @return how many were opened; refused to whoever does not recognise
     */
    public Parsed<Integer> begin(Officer officer, SchoolYear year, String personRef, LocalDate day) {
        if (!officer.may(Action.RECOGNISE)) {
            return Parsed.refused(ServerMessage.OUT_OF_AREA.with());
        }
        int opened = 0;
        for (CaseTable.Candidate each : table.candidates(officer, year.firstYear(), personRef)) {
            NeedLevel recommended = NeedLevel.valueOf(each.needLevel());
            CaseOpening opening = new CaseOpening(
                    each.person(),
                    each.schoolCode(),
                    year,
                    each.birthDate(),
                    recommended,
                    each.registered() ? recommended : NeedLevel.NONE,
                    "");
            String id = Sm3.of(each.personRef() + '\n' + year.firstYear()).substring(0, 32);
            CaseEvent event = recognition.open(day, officer.account(), opening);
            if (journal.append(id, 0, event)) {
                opened++;
            }
            table.put(id, each.region(), className(each.className()), journal.read(id));
        }
        audit.add(officer.account(), "CASES_OPENED", year + " " + opened, "");
        return Parsed.accepted(opened);
    }

    /** A class as accounts name it. */
    private static String className(String name) {
        return name.isEmpty() ? "-" : name.replace('/', '-');
    }

    /**
     * Does something to a student's case.
     *
     * @return why not; empty when it is done
     */
    public Optional<Message> act(Officer officer, String personRef, CaseCommand command) {
        Optional<CaseRow> row = table.one(officer, personRef);
        return row.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : act(officer, row.get(), command);
    }

    private Optional<Message> act(Officer officer, CaseRow row, CaseCommand command) {
        if (!CaseRights.may(officer, command)) {
            return Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        List<CaseEvent> events = new ArrayList<>(journal.read(row.caseId()));
        Parsed<CaseEvent> event = recognition.handle(events, command);
        if (event.refusal().isPresent()) {
            return event.refusal();
        }
        if (!journal.append(row.caseId(), events.size(), event.orThrow())) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        events.add(event.orThrow());
        table.put(row.caseId(), row.region(), row.className(), events);
        audit.add(
                officer.account(),
                "CASE_" + event.orThrow().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                row.personRef(),
                "");
        return Optional.empty();
    }

    /** Tells every family whose case has just been opened (告知), by one channel. */
    public int tellAll(Officer officer, LocalDate day, String version, String channel) {
        return actOnAll(
                officer, CaseStep.OPENED, day, row -> new CaseCommand.Notify(day, officer.account(), version, channel));
    }

    /** Puts up the notice of every case of the area that is decided (公示). */
    public int beginNotices(Officer officer, LocalDate day) {
        return actOnAll(officer, CaseStep.DECIDED, day, row -> new CaseCommand.BeginNotice(day, officer.account()));
    }

    /** Files every case of the area whose notice is over and to which nobody objects (备案). */
    public int fileAll(Officer officer, LocalDate day) {
        return actOnAll(officer, CaseStep.IN_NOTICE, day, row -> new CaseCommand.File(day, officer.account()));
    }

    /** How many of those at a step were moved; the others stay where they are. */
    private int actOnAll(Officer officer, CaseStep step, LocalDate day, Function<CaseRow, CaseCommand> command) {
        int moved = 0;
        for (CaseRow row : table.find(officer, step.name(), 0, ALL).rows()) {
            moved += act(officer, row, command.apply(row)).isEmpty() ? 1 : 0;
        }
        return moved;
    }

    /**
     * The notices of a school as they are up on a day, one for each day on which some were put up; what is over is not
     * among them. Everybody of the school may read them, families too.
     */
    public List<LevelNotice> notices(Officer officer, LocalDate day) {
        Map<LocalDate, List<LevelNotice.Row>> rows = new TreeMap<>();
        Officer reader = new Officer(officer.account(), officer.displayName(), officer.role(), schoolOf(officer));
        for (CaseRow row : table.find(reader, CaseStep.IN_NOTICE.name(), 0, ALL).rows()) {
            NeedLevel level = NeedLevel.valueOf(row.needLevel());
            if (row.noticeFrom() != null && level != NeedLevel.NONE) {
                rows.computeIfAbsent(row.noticeFrom(), from -> new ArrayList<>())
                        .add(new LevelNotice.Row(row.name(), "", row.grade() + "年级", "", row.className(), level));
            }
        }
        List<LevelNotice> up = new ArrayList<>();
        rows.forEach(
                (from, each) -> LevelNotice.begin("家庭经济困难学生认定结果公示", from, rules.noticeWorkingDays(), calendar, each)
                        .value()
                        .filter(notice -> notice.upOn(day))
                        .ifPresent(up::add));
        return up;
    }

    /** A notice hangs in the school, not in the class alone. */
    private static String schoolOf(Officer officer) {
        String[] parts = officer.areaCode().split("/", 4);
        return parts.length < 2 ? officer.areaCode() : parts[0] + "/" + parts[1];
    }
}
