package io.zhuxue.identification.recognition;

import io.zhuxue.identification.spi.CaseJournal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal of cases in memory. */
final class MemoryCaseJournal implements CaseJournal {

    private final Map<String, List<CaseEvent>> cases = new HashMap<>();

    @Override
    public synchronized List<CaseEvent> read(String caseId) {
        return List.copyOf(cases.getOrDefault(caseId, List.of()));
    }

    @Override
    public synchronized boolean append(String caseId, int known, CaseEvent event) {
        if (cases.getOrDefault(caseId, List.of()).size() != known) {
            return false;
        }
        return cases.computeIfAbsent(caseId, id -> new ArrayList<>()).add(event);
    }
}
