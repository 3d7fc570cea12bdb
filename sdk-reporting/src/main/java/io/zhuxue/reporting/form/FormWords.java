package io.zhuxue.reporting.form;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The Chinese words for the codes in the facts; a code that nobody knows prints as itself. */
final class FormWords {

    private final Map<String, String> programmes = new HashMap<>();
    private final Map<String, String> stages = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private static final Map<String, String> STATES =
            Map.of("ORDERED", "已提交", "PAID", "已到账", "WAITING", "待发", "FAILED", "发放失败", "UNKNOWN", "待查");
    private static final Map<String, String> SUPPLIES = Map.of(
            "LUNCH",
            "午餐",
            "EGG_MILK",
            "蛋奶",
            "OTHER",
            "其他",
            "CANTEEN",
            "学校食堂",
            "ENTERPRISE",
            "供餐企业",
            "FAMILY",
            "家庭托餐",
            "EGG",
            "鸡蛋",
            "MILK",
            "牛奶",
            "BOTH",
            "鸡蛋和牛奶");
    private final UnaryOperator<String> regionName;

    FormWords(UnaryOperator<String> regionName) {
        this.regionName = regionName;
        programmes.putAll(FormData.programmeTitles());
        for (Stage stage : Stage.values()) {
            stages.put(stage.name(), stage.chineseName());
        }
        for (NeedLevel level : NeedLevel.values()) {
            levels.put(level.name(), level.chineseName());
        }
        for (SpecialGroup group : SpecialGroup.values()) {
            groups.put(group.name(), group.chineseName());
        }
    }

    String of(FormColumn.Kind kind, String code) {
        return switch (kind) {
            case TERM -> term(code);
            case REGION -> regionName.apply(code);
            case STAGE -> stages.getOrDefault(code, code);
            case PROGRAMME -> programmes.getOrDefault(code, code);
            case LEVEL -> levels.getOrDefault(code, code);
            case GROUP -> groups.getOrDefault(code, code);
            case STATE -> STATES.getOrDefault(code, code);
            case SUPPLY -> SUPPLIES.getOrDefault(code, code);
            case TEXT, COUNT, YUAN, RATE -> code;
        };
    }

    private static String term(String code) {
        return code.replace("-SPRING", "年春季学期").replace("-AUTUMN", "年秋季学期");
    }
}
