package io.zhuxue.server.rural;

/**
 * What happened to one person between two exports (名册变动), without the name, and how the person stands now.
 *
 * @param kind joined, left, risk removed or changed
 * @param fields which fields differ, in words; only of a change
 * @param region the county of the household, if the register says it
 * @param watched the reference under which the person is watched
 * @param state how the person stands in the run now shown, in words
 * @param next the reason, or what comes next
 * @param open whether somebody still has to do something
 * @param listed whether the person stands in the watch, where the register's row opens for a purpose
 */
public record RuralChange(
        Kind kind,
        String fields,
        String region,
        String watched,
        String state,
        String next,
        boolean open,
        boolean listed) {

    /** What happened. */
    public enum Kind {
        /** 新增. */
        JOINED("新增"),
        /** 退出. */
        LEFT("退出"),
        /** 风险消除. */
        RISK_REMOVED("风险消除"),
        /** 信息变更. */
        CHANGED("信息变更");

        private final String chineseName;

        Kind(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The kind as officers read it. */
        public String chineseName() {
            return chineseName;
        }
    }
}
