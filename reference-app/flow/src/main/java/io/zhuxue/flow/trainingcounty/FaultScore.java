package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a check found the faults that were put into a training county.
 *
 * @param faults how many were put in
 * @param missed those that were not found, as code and subject
 * @param consequences findings besides, at schools where a fault lies
 * @param falseAlarms findings at schools where none lies
 */
public record FaultScore(int faults, List<String> missed, int consequences, List<Finding> falseAlarms) {

    private static final List<Column> TRUTH = List.of(
            Column.required("code", "代码"),
            Column.required("school_code", "学校标识码"),
            Column.required("subject", "对象"),
            Column.optional("found_by", "发现方式"));

    /** Which look at a county must find a fault. */
    public enum Found {
        /** The check of the chain. */
        CHECK,
        /** The watch over prices and suppliers. */
        PRICES,
        /** The review of safety work. */
        SAFETY
    }

    public FaultScore {
        missed = List.copyOf(missed);
        falseAlarms = List.copyOf(falseAlarms);
    }

    private record Mark(String code, String school, String subject) {}

    /**
     * Holds what one look at a training county found against the truth in its folder. Only faults that this look must find
     * can be missed; a finding at any school with a fault is no false alarm.
     */
    public static FaultScore of(List<Finding> findings, Path county, Found by) {
        List<Mark> truth = new ArrayList<>();
        Set<String> schools = new HashSet<>();
        Tables.open(county.resolve("truth").resolve("faults.csv")).read(TRUTH, row -> {
            schools.add(row.value(1));
            if (row.blank(3) ? by == Found.CHECK : row.value(3).equals(by.name())) {
                truth.add(new Mark(row.value(0), row.value(1), row.value(2)));
            }
        });
        Set<Mark> wanted = new HashSet<>(truth);
        List<Finding> falseAlarms = new ArrayList<>();
        int consequences = 0;
        for (Finding finding : findings) {
            boolean fault =
                    wanted.remove(new Mark(finding.code(), finding.school().code(), finding.subject()));
            if (!fault && schools.contains(finding.school().code())) {
                consequences++;
            } else if (!fault) {
                falseAlarms.add(finding);
            }
        }
        List<String> missed = wanted.stream()
                .map(mark -> mark.code + " " + mark.subject)
                .sorted()
                .toList();
        return new FaultScore(truth.size(), missed, consequences, falseAlarms);
    }
}
