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
            Column.required("code", "代码"), Column.required("school_code", "学校标识码"), Column.required("subject", "对象"));

    public FaultScore {
        missed = List.copyOf(missed);
        falseAlarms = List.copyOf(falseAlarms);
    }

    private record Mark(String code, String school, String subject) {}

    /** Holds findings against the truth of a training county's folder. */
    public static FaultScore of(List<Finding> findings, Path county) {
        List<Mark> truth = new ArrayList<>();
        Tables.open(county.resolve("truth").resolve("faults.csv"))
                .read(TRUTH, row -> truth.add(new Mark(row.value(0), row.value(1), row.value(2))));
        Set<Mark> wanted = new HashSet<>(truth);
        Set<String> schools = new HashSet<>();
        truth.forEach(mark -> schools.add(mark.school));
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
