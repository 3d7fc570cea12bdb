package io.zhuxue.nutrition.menu;

/** The broad climate (气候区) of a place: what its open fields bring to market in a month. */
public enum Climate {
    /** North of the Qinling-Huaihe line. */
    NORTH("北方"),
    /** South of it. */
    SOUTH("南方");

    private final String chineseName;

    Climate(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The name as people say it. */
    public String chineseName() {
        return chineseName;
    }
}
