package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.meals.CountyLooks;
import io.zhuxue.flow.meals.ModeReview;
import io.zhuxue.flow.meals.PriceReview;
import io.zhuxue.flow.meals.SafetyReview;
import io.zhuxue.nutrition.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        CHECK("核查"),
        /** The watch over prices and suppliers. */
        PRICES("采购价格"),
        /** The review of safety work. */
        SAFETY("供餐安全"),
        /** The watch over cameras. */
        CAMERAS("视频监看"),
        /** The review of how schools feed their pupils. */
        MODES("供餐模式");

        private final String chineseName;

        Found(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }
    }

    public FaultScore {
        missed = List.copyOf(missed);
        falseAlarms = List.copyOf(falseAlarms);
    }

    /** Holds every look at a training county against the truth in its folder, by look; each look is there. */
    public static Map<Found, FaultScore> all(CountyLooks looks, Path county) {
        Map<Found, FaultScore> scores = new EnumMap<>(Found.class);
        scores.put(Found.CHECK, of(looks.chain().findings(), county, Found.CHECK));
        scores.put(Found.PRICES, of(looks.prices().map(PriceReview::findings).orElse(List.of()), county, Found.PRICES));
        scores.put(
                Found.SAFETY, of(looks.safety().map(SafetyReview::findings).orElse(List.of()), county, Found.SAFETY));
        scores.put(Found.CAMERAS, of(looks.cameraFindings(), county, Found.CAMERAS));
        scores.put(Found.MODES, of(looks.modes().map(ModeReview::findings).orElse(List.of()), county, Found.MODES));
        return scores;
    }

    /** This score and another one of the same county together. */
    public FaultScore plus(FaultScore other) {
        List<String> allMissed = new ArrayList<>(missed);
        allMissed.addAll(other.missed);
        List<Finding> alarms = new ArrayList<>(falseAlarms);
        alarms.addAll(other.falseAlarms);
        return new FaultScore(faults + other.faults, allMissed, consequences + other.consequences, alarms);
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
