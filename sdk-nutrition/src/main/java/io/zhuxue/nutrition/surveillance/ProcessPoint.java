package io.zhuxue.nutrition.surveillance;

/** A point of the process that a camera has to see (重点环节). */
public enum ProcessPoint {
    /** 验收. */
    RECEIVING("验收"),
    /** 入库与出库. */
    STORE("出入库"),
    /** 贮存. */
    STORAGE("贮存"),
    /** 粗加工与切配. */
    PREPARING("切配"),
    /** 烹饪加工. */
    COOKING("烹饪"),
    /** 留样. */
    SAMPLE("留样"),
    /** 分餐与配送. */
    SERVING("分餐"),
    /** 就餐. */
    DINING("就餐"),
    /** 餐用具清洗消毒. */
    WASHING("清洗消毒");

    private final String chineseName;

    ProcessPoint(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
