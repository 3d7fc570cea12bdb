package io.zhuxue.disbursement.programme;

/** What a rule grants for one term. */
public sealed interface Amount {

    /** The term's part of the year. */
    Fraction share();

    /**
     * An amount of the policy book; a table is read by level of need.
     *
     * @param parameter the year's amount in yuan
     * @param percent a parameter that scales it, in percent; empty for none
     * @param share the term's part of the year
     */
    record Standard(String parameter, String percent, Fraction share) implements Amount {}

    /**
     * The fee that public schools of the place charge, at a private school at most what it really charges.
     *
     * @param fee whose fee
     * @param share the term's part of the year
     */
    record LocalFee(Fee fee, Fraction share) implements Amount {}

    /** A fee that schools of a place charge. */
    enum Fee {
        /** 普通高中学杂费. */
        SHS,
        /** 中职学费. */
        VOC
    }
}
