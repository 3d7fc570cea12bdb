package io.zhuxue.identification.spi;

import io.zhuxue.identification.recognition.CaseEvent;
import java.util.List;

/**
 * Where the events of recognition cases are kept (认定个案日志): added at the end, never changed.
 *
 * <p>{@code CaseJournalContract} in the test jar checks an implementation.
 */
public interface CaseJournal {

    /** The events of a case in order; none for an unknown case. */
    List<CaseEvent> read(String caseId);

    /**
     * Adds an event to a case.
     *
     * @param known how many events the caller has seen
     * @return false, and nothing is added, when the case has another number of events by now
     */
    boolean append(String caseId, int known, CaseEvent event);
}
