package io.zhuxue.identification.roster;

/** The kind of a household registration (户口性质). */
public enum HomeKind {
    /** 农村, code R. */
    RURAL,
    /** 城镇, code U. */
    URBAN
}
