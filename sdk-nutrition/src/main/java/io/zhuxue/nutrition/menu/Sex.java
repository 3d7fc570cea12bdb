package io.zhuxue.nutrition.menu;

/** The sex by which the standard tells needs apart. */
public enum Sex {
    /** 男. */
    M,
    /** 女. */
    F
}
