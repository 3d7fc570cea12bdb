package io.zhuxue.identification.linkage;

import java.util.List;

/**
 * Why a link was made (比对依据), field by field, so that it can be told to a parent.
 *
 * @param link the link
 * @param findings what was found, in the order of the fields
 */
public record Explanation(Link link, List<Finding> findings) {

    public Explanation {
        findings = List.copyOf(findings);
    }

    /** A field that was compared, in the order of explanations. */
    public enum Field {
        /** 姓名. */
        NAME("姓名"),
        /** 出生日期. */
        BIRTH_DATE("出生日期"),
        /** 地区. */
        PLACE("地区"),
        /** 证件号码. */
        ID("证件号码"),
        /** 性别. */
        SEX("性别"),
        /** 户. */
        HOUSEHOLD("户"),
        /** 人工复核: what people settled before. */
        REVIEW("人工复核");

        private final String chineseName;

        Field(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }
    }

    /**
     * One field's finding.
     *
     * @param field what was compared
     * @param finding what was found, in plain Chinese
     * @param bits how much it speaks for one person, in bits: each bit doubles the odds, a negative one halves them; the
     *     rarer the value that agrees, the more
     */
    public record Finding(Field field, String finding, double bits) {}

    /** The whole in one sentence. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(out.isEmpty() ? "" : "；").append(finding.finding());
        }
        String verdict = link.status() == Link.Status.LINKED ? "认定为同一人" : "须人工复核";
        out.append("。");
        if (link.score() > 0) {
            out.append("把握度").append(link.score()).append("，");
        }
        return out.append(verdict).append("。").toString();
    }
}
