package io.zhuxue.core.identity;

import io.zhuxue.core.Message;

/**
 * What the table of places says about a code in the ID number of a person born in a certain year.
 *
 * <p>It is advice. Real people carry codes that no list has, so a doubt asks for a look and never refuses anyone.
 *
 * @param standing the finding
 * @param reason the finding as a sentence, with code, place and date
 */
public record RegionAdvice(Standing standing, Message reason) {

    /** How a code stands to a birth year. */
    public enum Standing {
        /** In force then and now. */
        CURRENT,
        /** In force then, abolished since: the person keeps the number all the same. */
        ABOLISHED,
        /** Abolished before the person was born. */
        ABOLISHED_BEFORE_BIRTH,
        /** Created after the person was born: right for a person who was registered late. */
        CREATED_AFTER_BIRTH,
        /** A code of the statistics bureau or of the host; no ID number begins with it. */
        NOT_IN_IDS,
        /** The place of a foreigner's permanent residence card (外国人永久居留身份证), which begins with 9. */
        FOREIGNER,
        /** In no list known to us. */
        NEVER_EXISTED
    }

    /** True when a person should look at the number again. */
    public boolean doubtful() {
        return switch (standing) {
            case CURRENT, ABOLISHED, FOREIGNER -> false;
            case ABOLISHED_BEFORE_BIRTH, CREATED_AFTER_BIRTH, NOT_IN_IDS, NEVER_EXISTED -> true;
        };
    }
}
