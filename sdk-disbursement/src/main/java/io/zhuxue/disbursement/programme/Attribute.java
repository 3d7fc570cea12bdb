package io.zhuxue.disbursement.programme;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A fact about an applicant that a condition can ask for, with the codes it can have. */
public enum Attribute {
    /** 学段. */
    STAGE("stage", "学段", names(Stage.values())),
    /** 困难等级. */
    LEVEL("level", "困难等级", names(NeedLevel.values())),
    /** 年级, 0 to 15. */
    GRADE("grade", "年级", IntStream.range(0, 16).mapToObj(Integer::toString).toList()),
    /** 是否寄宿. */
    BOARDING("boarding", "是否寄宿", List.of("0", "1")),
    /** 是否全日制. */
    FULL_TIME("full_time", "是否全日制", List.of("0", "1")),
    /** 户口性质. */
    HOME_KIND("home_kind", "户口性质", names(HomeKind.values())),
    /** 专业类别. */
    MAJOR("major", "专业类别", names(MajorKind.values())),
    /** 办学性质. */
    OWNERSHIP("ownership", "办学性质", names(Ownership.values())),
    /** 隶属. */
    AFFILIATION("affiliation", "隶属", names(Affiliation.values())),
    /** 特殊困难群体; a student may have several. */
    GROUPS("groups", "特殊困难群体", names(SpecialGroup.values())),
    /** Other facts; a student may have several. */
    TRAITS("traits", "其他情况", names(Trait.values()));

    private final String key;
    private final String chineseName;
    private final List<String> codes;

    Attribute(String key, String chineseName, List<String> codes) {
        this.key = key;
        this.chineseName = chineseName;
        this.codes = codes;
    }

    /** The key in programme files. */
    public String key() {
        return key;
    }

    /** The Chinese name in refusals. */
    public String chineseName() {
        return chineseName;
    }

    /** Every code that it can have, in order. */
    public List<String> codes() {
        return codes;
    }

    /** True when an applicant may have several codes of it at once. */
    public boolean manyValued() {
        return this == GROUPS || this == TRAITS;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
