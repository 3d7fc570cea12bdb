package io.zhuxue.flow.synthetic;

import java.util.Map;

/** The ethnic groups that a training province tells apart, with their codes of GB/T 3304. */
enum Ethnicity {
    HAN("01"),
    MONGOL("02"),
    HUI("03"),
    TIBETAN("04"),
    UYGHUR("05"),
    MIAO("06"),
    YI("07"),
    ZHUANG("08"),
    TUJIA("15"),
    KAZAKH("17");

    /** Rough shares of the groups that a province has more of than the rest of the country does. */
    private static final Map<String, Map<Ethnicity, Double>> AT_HOME = Map.ofEntries(
            Map.entry("15", Map.of(MONGOL, 0.18)),
            Map.entry("42", Map.of(TUJIA, 0.04)),
            Map.entry("43", Map.of(TUJIA, 0.04, MIAO, 0.03)),
            Map.entry("45", Map.of(ZHUANG, 0.3)),
            Map.entry("51", Map.of(YI, 0.04, TIBETAN, 0.02)),
            Map.entry("52", Map.of(MIAO, 0.12)),
            Map.entry("53", Map.of(YI, 0.11)),
            Map.entry("54", Map.of(TIBETAN, 0.88)),
            Map.entry("62", Map.of(HUI, 0.05, TIBETAN, 0.02)),
            Map.entry("63", Map.of(TIBETAN, 0.25, HUI, 0.14)),
            Map.entry("64", Map.of(HUI, 0.35)),
            Map.entry("65", Map.of(UYGHUR, 0.45, KAZAKH, 0.06, HUI, 0.04)));

    private static final Map<Ethnicity, Double> ELSEWHERE = Map.of(UYGHUR, 0.01, TIBETAN, 0.008, YI, 0.008, HUI, 0.008);

    private final String code;

    Ethnicity(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** True when full names are written with a dot between their parts. */
    boolean dotted() {
        return this == UYGHUR || this == KAZAKH || this == TIBETAN || this == YI;
    }

    static Ethnicity drawn(String province, Chance chance) {
        double left = chance.share();
        Map<Ethnicity, Double> atHome = AT_HOME.getOrDefault(province, Map.of());
        for (Ethnicity group : values()) {
            left -= atHome.getOrDefault(group, ELSEWHERE.getOrDefault(group, 0.0));
            if (left < 0 && group != HAN) {
                return group;
            }
        }
        return HAN;
    }
}
