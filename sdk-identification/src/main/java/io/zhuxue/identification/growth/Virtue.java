package io.zhuxue.identification.growth;

/** What an activity educates in (主题教育). */
public enum Virtue {
    /** 爱国. */
    PATRIOTISM("爱国"),
    /** 励志. */
    AMBITION("励志"),
    /** 感恩. */
    GRATITUDE("感恩"),
    /** 诚信. */
    HONESTY("诚信"),
    /** 社会责任感. */
    RESPONSIBILITY("社会责任感");

    private final String chineseName;

    Virtue(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
