package io.zhuxue.flow.trainingcounty;

/** A fault that can be put into a school of the training county, and the code under which the check must find it. */
enum Fault {
    /** The scale shows less than the note, and the note is billed. */
    SHORT_WEIGHT("SHORT_WEIGHT", "送货短斤少两，按送货单报账"),
    /** Less comes than the receivers write down; only the count shows it. */
    HIDDEN_SHORT_WEIGHT("STOCK_GAP", "验收虚记重量，盘点时短少"),
    /** Absent pupils are noted as diners. */
    GHOST_DINERS("GHOST_DINER", "缺勤学生虚报就餐"),
    /** Pupils who have left the school are noted as diners. */
    DEPARTED_DINERS("NOT_ON_ROLL", "已离校学生虚报就餐"),
    /** The supplier asks for more than the contract says. */
    PRICE_INFLATION("PRICE_ABOVE_CONTRACT", "结算价高于合同价"),
    /** A lot past its date is cooked. */
    EXPIRED_LOT("LOT_EXPIRED", "使用过期食材"),
    /** Nothing is kept of a dish. */
    MISSING_SAMPLE("SAMPLE_MISSING", "未留样"),
    /** A lot of the month before is claimed again. */
    DOUBLE_CLAIM("DOUBLE_CLAIM", "同一批次重复报账"),
    /** Meals are noted on a holiday. */
    HOLIDAY_MEALS("MEAL_ON_HOLIDAY", "节假日虚报供餐"),
    /** The claim has more meals than the register. */
    MORE_MEALS("MEALS_OVERSTATED", "报账餐数多于就餐登记"),
    /** Labour is paid out of the subsidy. */
    LABOUR("NOT_FOOD", "膳食补助列支人工"),
    /** One person receives alone. */
    LONE_RECEIVER("ONE_RECEIVER", "一人验收"),
    /** A dish is not cooked through. */
    COLD_CORE("CORE_COLD", "菜品未烧熟"),
    /** No leader eats with the pupils. */
    NO_LEADER("NO_LEADER", "无人陪餐"),
    /** A large purchase without a tender, in pieces that are each below the limit. */
    SPLIT_PURCHASE("SPLIT_PURCHASE", "化整为零规避招标", FaultScore.Found.PRICES),
    /** A lot from outside the contract, for far more than the other schools pay. */
    DEAR_LOT("PRICE_OUTLIER", "合同外高价采购", FaultScore.Found.PRICES),
    /** A supplier whose licence has run out delivers. */
    EXPIRED_LICENCE("DELIVERED_UNLICENSED", "供应商证照过期仍供货", FaultScore.Found.PRICES),
    /** A complaint that nobody answers. */
    OVERDUE_COMPLAINT("COMPLAINT_OPEN", "投诉逾期未答复", FaultScore.Found.SAFETY),
    /** Pupils fall ill, and the offices are not told. */
    CONCEALED_INCIDENT("INCIDENT_STEP_OPEN", "食品安全事件瞒报", FaultScore.Found.SAFETY),
    /** What a joint inspection found is not put right. */
    INSPECTION_IGNORED("INSPECTION_NOT_FIXED", "联合检查问题逾期未改", FaultScore.Found.SAFETY),
    /** A day without the school's own check. */
    CHECK_SKIPPED("CHECK_MISSING", "日管控缺失", FaultScore.Found.SAFETY),
    /** The school finds a problem and leaves it. */
    PROBLEM_LEFT("PROBLEM_NOT_FIXED", "自查问题不整改", FaultScore.Found.SAFETY),
    /** Most pupils are not content. */
    POOR_SURVEY("SURVEY_LOW", "学生满意度低", FaultScore.Found.SAFETY),
    /** One lesson in the whole term. */
    FEW_LESSONS("FEW_LESSONS", "营养健康教育课不足", FaultScore.Found.SAFETY),
    /** The kitchen's camera is dark while food is cooked. */
    CAMERA_DARK("POINT_BLIND", "烹饪时段摄像机断线", FaultScore.Found.CAMERAS),
    /** No camera sees the samples. */
    NO_CAMERA("POINT_UNCOVERED", "留样环节没有摄像机", FaultScore.Found.CAMERAS),
    /** The day for the canteen passes, and an enterprise still delivers. */
    CANTEEN_LATE("CANTEEN_LATE", "逾期未改为食堂供餐", FaultScore.Found.MODES),
    /** The canteen is given up again. */
    CANTEEN_GIVEN_UP("CANTEEN_GIVEN_UP", "食堂供餐退回企业供餐", FaultScore.Found.MODES);

    private final String code;
    private final String story;
    private final FaultScore.Found foundBy;

    Fault(String code, String story) {
        this(code, story, FaultScore.Found.CHECK);
    }

    Fault(String code, String story, FaultScore.Found foundBy) {
        this.code = code;
        this.story = story;
        this.foundBy = foundBy;
    }

    /** Which look at the county must find it. */
    FaultScore.Found foundBy() {
        return foundBy;
    }

    /** The code of the finding that it must lead to. */
    String code() {
        return code;
    }

    /** What was done, in Chinese. */
    String story() {
        return story;
    }
}
