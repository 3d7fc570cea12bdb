package io.zhuxue.flow.synthetic;

import io.zhuxue.core.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schools of a training province: every county has each stage up to senior high, few have a university. */
final class Schools {
    private static final Set<Stage> HIGHER = Set.of(Stage.UG, Stage.PGM, Stage.PGD);
    private static final String[] MEAL_MODES = {"CANTEEN", "ENTERPRISE", "FAMILY"};

    private final String province;
    private final Chance chance;
    private final Places places;
    private final List<School> all = new ArrayList<>();
    private final Map<String, Map<Stage, List<School>>> byCounty = new HashMap<>();
    private final Map<Stage, List<School>> higher = new EnumMap<>(Stage.class);

    private Schools(String province, Places places, Chance chance) {
        this.province = province;
        this.places = places;
        this.chance = chance;
    }

    static Schools of(SyntheticProvince.Options options, Places places) {
        Schools schools = new Schools(options.province(), places, Chance.of(options.seed(), "schools", 0));
        double perCounty = (double) options.students() / places.counties().size();
        for (String county : places.counties()) {
            schools.county(county, perCounty);
        }
        schools.universities(options.students());
        return schools;
    }

    List<School> all() {
        return all;
    }

    /** A school of the county for the stage; universities take from everywhere. */
    School drawn(String county, Stage stage, Chance drawing) {
        return drawing.early(candidates(county, stage), 1.2);
    }

    /** The schools of the stage in the county, or all universities of the stage. */
    List<School> candidates(String county, Stage stage) {
        Map<Stage, List<School>> ofPlace = HIGHER.contains(stage) ? higher : byCounty.getOrDefault(county, Map.of());
        return ofPlace.getOrDefault(stage, List.of());
    }

    private void county(String county, double students) {
        String nutrition = List.of("NATIONAL", "LOCAL", "NONE").get(chance.weighted(0.4, 0.4, 0.2));
        String feeShs = money(chance.oneOf(List.of(120_000, 170_000, 200_000, 145_050)));
        String feeVoc = money(chance.oneOf(List.of(200_000, 220_000, 240_100, 185_033)));
        open(county, "11", "幼儿园", Set.of(Stage.PRE), students * 0.12 / 250, nutrition, "", "");
        open(county, "21", "小学", Set.of(Stage.PRI), students * 0.37 / 500 + 1, nutrition, "", "");
        open(county, "31", "初级中学", Set.of(Stage.JUN), students * 0.18 / 700, nutrition, "", "");
        open(county, "34", "中学", Set.of(Stage.SHS), students * 0.11 / 1200, nutrition, feeShs, "");
        open(county, "36", "职业技术学校", Set.of(Stage.VOC), students * 0.1 / 1500, nutrition, "", feeVoc);
        if (students > 800) {
            open(county, "31", "九年一贯制学校", Set.of(Stage.PRI, Stage.JUN), 0, nutrition, "", "");
            open(county, "34", "完全中学", Set.of(Stage.JUN, Stage.SHS), 0, nutrition, feeShs, "");
        }
    }

    private void open(
            String county,
            String category,
            String kind,
            Set<Stage> stages,
            double schools,
            String nutrition,
            String feeShs,
            String feeVoc) {
        int count = Math.max(1, (int) Math.round(schools));
        for (int i = 1; i <= count; i++) {
            boolean charges = !feeShs.isEmpty() || !feeVoc.isEmpty();
            boolean isPrivate = chance.happens(charges ? 0.3 : stages.contains(Stage.PRE) ? 0.4 : 0.0);
            boolean meals = stages.stream().anyMatch(Stage::compulsory);
            String plan = meals ? nutrition : "NONE";
            add(new School(
                    category + province + String.format("%06d", all.size() + 1),
                    places.name(county) + (isPrivate ? "民办" : "") + "第" + i + kind,
                    county,
                    isPrivate,
                    false,
                    plan,
                    plan.equals("NONE") ? "" : MEAL_MODES[chance.weighted(0.85, 0.14, 0.01)],
                    feeShs,
                    feeVoc,
                    isPrivate && charges ? money(chance.oneOf(List.of(90_000, 480_000, 880_000, 155_055))) : "",
                    stages));
        }
    }

    private void universities(long students) {
        int count = 3 + (int) (students / 60_000);
        for (int i = 1; i <= count; i++) {
            boolean central = i == 1;
            boolean isPrivate = i == 3;
            add(new School(
                    "41" + province + "0" + (10_000 + i),
                    (central ? "部属" : isPrivate ? "民办" : "省属") + "第" + i + "大学",
                    places.counties().get((i * 3) % places.counties().size()),
                    isPrivate,
                    central,
                    "NONE",
                    "",
                    "",
                    "",
                    isPrivate ? money(1_800_000) : "",
                    isPrivate ? Set.of(Stage.UG) : HIGHER));
        }
    }

    private void add(School school) {
        all.add(school);
        for (Stage stage : school.stages()) {
            Map<Stage, List<School>> ofPlace = HIGHER.contains(stage)
                    ? higher
                    : byCounty.computeIfAbsent(school.region(), key -> new EnumMap<>(Stage.class));
            ofPlace.computeIfAbsent(stage, key -> new ArrayList<>()).add(school);
        }
    }

    private static String money(int fen) {
        return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
    }
}
