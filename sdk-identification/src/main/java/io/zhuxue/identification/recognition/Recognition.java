package io.zhuxue.identification.recognition;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.identification.spi.CaseJournal;
import java.time.LocalDate;
import java.util.List;

/**
 * The procedure of recognition (认定程序): decides what a command does to a case. It keeps nothing: the host appends the
 * event to the case's journal, so a race shows as a journal that has grown meanwhile.
 */
public interface Recognition {

    /** A procedure under given rules and calendar. */
    static Recognition create(RecognitionRules rules, WorkingCalendar calendar) {
        return new DefaultRecognition(rules, calendar);
    }

    /** A journal of cases in memory, for tests and small tools. */
    static CaseJournal inMemory() {
        return new MemoryCaseJournal();
    }

    /** The event that begins a case. */
    CaseEvent open(LocalDate day, String actor, CaseOpening opening);

    /**
     * What a command does.
     *
     * @param events the case so far
     * @return the event to be added, or why not: CASE_ORDER out of turn, CASE_BACKDATED, CASE_SIGNER, CASE_CONSENT,
     *     CASE_RING, CASE_FLOOR below what a register gives, CASE_REASON, CASE_NOTICE_RUNNING, CASE_NOTICE_OVER,
     *     CASE_OPEN while an objection or appeal is open, CASE_NOT_OPEN, CASE_APPEAL_LATE, CASE_YEAR_RUNNING
     */
    Parsed<CaseEvent> handle(List<CaseEvent> events, CaseCommand command);

    /**
     * Last year's case taken up for the next school year (按学年续认): the family is told and applies again, for the level
     * of one year never goes on by itself.
     *
     * @param id last year's case
     */
    CaseEvent renew(LocalDate day, String actor, String id, RecognitionCase last, CaseOpening fresh);

    /** True when an open objection or appeal was to be answered before a day. */
    boolean overdue(RecognitionCase file, LocalDate day);
}
