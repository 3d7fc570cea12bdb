package io.zhuxue.nutrition.menu;

import java.util.Optional;

/** An age band (年龄段) of WS/T 554-2017, in full years. */
public enum AgeBand {
    /** 6 to 8 years. */
    FROM_6_TO_8("6-8"),
    /** 9 to 11 years. */
    FROM_9_TO_11("9-11"),
    /** 12 to 14 years. */
    FROM_12_TO_14("12-14"),
    /** 15 to 17 years. */
    FROM_15_TO_17("15-17");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** The band as it is written, such as 9-11. */
    public String code() {
        return code;
    }

    /** The band written so. */
    static Optional<AgeBand> ofCode(String code) {
        for (AgeBand band : values()) {
            if (band.code.equals(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
