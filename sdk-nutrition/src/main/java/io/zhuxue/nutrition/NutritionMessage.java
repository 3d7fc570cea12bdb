package io.zhuxue.nutrition;

import io.zhuxue.core.MessageKey;

/** The numbered messages of sdk-nutrition (4000–4999). */
public enum NutritionMessage implements MessageKey {
    /** A meal is not one of the four. */
    BAD_MEAL(4001, "餐次“{}”无法识别，应为 breakfast、lunch、dinner 或 day。"),
    /** The pupils are not written as age band, sex and number. */
    BAD_PUPILS(4002, "就餐学生“{}”无法识别，应写作 9-11:M=120,F=110，多个年龄段用分号隔开。"),
    /** A dish, menu or price names a food that the food table does not hold. */
    UNKNOWN_FOOD(4003, "食物编码“{}”不在食物成分表中。"),
    /** A food stands in the table twice. */
    DUPLICATE_FOOD(4004, "食物编码“{}”重复。"),
    /** A price stands in the list twice. */
    DUPLICATE_PRICE(4005, "食物编码“{}”的价格重复。"),
    /** The rows of one dish disagree about its course. */
    COURSE_CHANGED(4006, "菜品“{}”前后类别不一致。"),
    /** A printed food table has a column in another unit than it is read in. */
    WRONG_UNIT(4007, "第{}行：{}的单位是“{}”，应为{}。"),
    /** The two energies of a food do not agree within their rounding. */
    ENERGIES_DISAGREE(4008, "食物编码“{}”：能量{}千卡与{}千焦不符（1千卡=4.184千焦）。"),
    /** A dish is not planned with because of a food that the table does not hold. */
    DISH_UNKNOWN_FOOD(4011, "菜品“{}”未参与配餐：食物编码“{}”不在食物成分表中。"),
    /** A dish is not planned with because of a food that no school may serve. */
    DISH_WILD_FOOD(4012, "菜品“{}”未参与配餐：食物编码“{}”属于野生蔬菜或野生菌。"),
    /** A dish is not planned with because of a food that the order leaves out. */
    DISH_EXCLUDED_FOOD(4013, "菜品“{}”未参与配餐：食物编码“{}”已被排除。"),
    /** A dish is not planned with because a price is not known. */
    DISH_WITHOUT_PRICE(4014, "菜品“{}”未参与配餐：食物编码“{}”没有价格。"),
    /** A lot in store that may not be cooked any more. */
    STOCK_EXPIRED(4015, "库存批次“{}”保质期至{}，供餐首日已过期，未计入。"),
    /** A lot in store that is listed twice. */
    STOCK_LOT_TWICE(4016, "库存批次“{}”重复。"),
    /** A resource of the kitchen that is listed twice. */
    RESOURCE_TWICE(4017, "设备或工序“{}”重复。"),
    /** Work of a dish that is not among the recipes. */
    UNKNOWN_DISH(4018, "菜品“{}”不在菜品库中。"),
    /** Work on a resource that the kitchen does not list. */
    UNKNOWN_RESOURCE(4019, "设备或工序“{}”没有登记每日能力。"),
    /** No solver of menus has this name, or its library is not there. */
    NO_SUCH_SOLVER(4020, "没有名为“{}”的配餐求解引擎，现有：{}。"),
    /** A diet or allergen that the book of food rules does not know. */
    UNKNOWN_FOOD_RULE(4021, "没有名为“{}”的忌口或过敏原，现有：{}。"),
    /** A dish with a food that a diet leaves out. */
    DISH_AGAINST_DIET(4022, "菜品“{}”中的“{}”不合“{}”饮食要求。"),
    /** A dish with an allergen that diners cannot bear. */
    DISH_WITH_ALLERGEN(4023, "菜品“{}”中的“{}”含过敏原“{}”。"),
    /** A dish with a food that no school canteen may cook. */
    DISH_BANNED(4024, "菜品“{}”中的“{}”属于{}，学校食堂不得加工制作。"),
    /** A dish with a food that is out of season. */
    DISH_OUT_OF_SEASON(4025, "菜品“{}”中的“{}”不当季。"),

    /** A row whose key an earlier row of the table has. */
    DUPLICATE_KEY(4091, "“{}”与前面某行重复，本行未采用。"),
    /** A row that says something else of its order, tender or bid than an earlier row does. */
    ROWS_DISAGREE(4092, "“{}”的前后各行不一致，本行未采用。"),

    /** One person stands for both receivers. */
    ONE_RECEIVER(4201, "批次“{}”：验收须双人，登记的是同一人。"),
    /** Nothing shows what the scale said. */
    NO_PHOTO(4202, "批次“{}”：缺过秤照片。"),
    /** The lot came without a certificate or test report. */
    NO_CERTIFICATE(4203, "批次“{}”：缺合格证明或检验报告。"),
    /** The lot was past its date when it came. */
    EXPIRED_ON_ARRIVAL(4204, "批次“{}”：到货时已过保质期（{}）。"),
    /** More was refused than was weighed. */
    REFUSED_TOO_MUCH(4205, "批次“{}”：拒收{}克，多于过秤的{}克。"),
    /** A part was refused and nobody says why. */
    NO_REFUSAL_REASON(4206, "批次“{}”：拒收{}克未写原因。"),
    /** The order does not hold this food of this supplier. */
    NOT_ORDERED(4207, "批次“{}”：订单“{}”中没有该供应商的食物“{}”。"),
    /** The deliveries of an order exceed it. */
    MORE_THAN_ORDERED(4208, "批次“{}”：累计收货{}克，超出订购的{}克。"),
    /** The scale shows less than the delivery note; what the scale shows is taken. */
    LESS_THAN_NOTED(4209, "批次“{}”：送货单{}克，过秤{}克，按过秤数收货。"),
    /** A movement of a lot that nobody received. */
    UNKNOWN_LOT(4210, "出入库记录的批次“{}”没有验收记录。"),
    /** The store holds less of a food than is asked for. */
    STOCK_TOO_LOW(4211, "食物“{}”可用库存{}克，需要{}克。"),
    /** A lot past its date was issued to a meal. */
    LOT_EXPIRED(4212, "批次“{}”保质期至{}，{}仍出库{}克。"),
    /** Food left the store before it came. */
    ISSUED_BEFORE_RECEIVED(4213, "批次“{}”于{}验收，{}已出库。"),
    /** More left the store than it held. */
    ISSUED_MORE_THAN_STORED(4214, "批次“{}”出库后结存为负，多出{}克。"),
    /** A lot that expires later was used first. */
    NOT_FIRST_EXPIRED(4215, "批次“{}”先于更早到期的批次“{}”出库。"),
    /** The count found less than the book. */
    STOCK_GAP(4216, "批次“{}”盘点比账面少{}克，占入库的{}‰，超过允许的{}‰。"),
    /** A held lot was issued. */
    LOT_HELD(4217, "批次“{}”已封存，不得出库。"),
    /** A lot was received twice. */
    LOT_REPEATED(4218, "批次“{}”已验收入库，不得重复入库。"),
    /** A lot expires soon. */
    EXPIRES_SOON(4219, "批次“{}”尚有{}克，{}到期。"),
    /** The store's book takes in another amount than the receipt. */
    RECEIPT_DIFFERS(4221, "批次“{}”验收{}克，入库登记{}克。"),
    /** Food came back, was lost or counted beyond what was there. */
    MOVEMENT_IMPOSSIBLE(4220, "批次“{}”：{}克不是可能的数量。"),
    /** So much of a food cannot be issued. */
    AMOUNT_IMPOSSIBLE(4222, "食物“{}”：{}克不是可能的数量。"),

    /** A dish of which nothing was kept. */
    SAMPLE_MISSING(4301, "{}的“{}”没有留样。"),
    /** A sample below the least mass. */
    SAMPLE_SMALL(4302, "{}的“{}”留样{}克，不足{}克。"),
    /** A sample kept too warm or too cold. */
    SAMPLE_TEMPERATURE(4303, "{}的“{}”留样存放温度{}℃，应为{}至{}℃。"),
    /** A sample thrown away too soon. */
    SAMPLE_EARLY(4304, "{}的“{}”留样只存放了{}小时，应不少于{}小时。"),
    /** Reminder: a sample has been kept long enough. */
    SAMPLE_DUE(4305, "{}的“{}”留样已满{}小时，可以处置并登记。"),
    /** A dish that was not cooked through. */
    CORE_COLD(4306, "{}的“{}”中心温度{}℃，低于{}℃。"),
    /** No leader ate with the pupils. */
    NO_LEADER(4307, "{}没有学校负责人陪餐记录。"),
    /** The leader did not pay for the meal. */
    LEADER_UNPAID(4308, "{}陪餐人付费{}元，低于餐费{}元。"),
    /** Somebody unfit stood in the kitchen. */
    UNFIT_WORKER(4309, "从业人员“{}”晨检不合格，仍参与加工。"),
    /** A health certificate that has run out. */
    CERTIFICATE_LAPSED(4310, "从业人员“{}”健康证明已于{}到期。"),
    /** A cook whom nobody looked at in the morning. */
    NOT_CHECKED(4311, "从业人员“{}”当日参与加工，没有晨检记录。"),
    /** Packed too long after cooking. */
    PACKED_LATE(4312, "{}烧熟后{}分钟才分装，超过{}分钟。"),
    /** Food that came neither hot nor cold. */
    ARRIVED_LUKEWARM(4313, "{}送达温度{}℃，应高于{}℃或低于{}℃。"),
    /** Eaten too long after cooking. */
    EATEN_LATE(4314, "{}烧熟后{}分钟才食用，超过{}分钟。"),
    /** Pupils ate and nobody wrote down what was cooked. */
    NO_COOKING(4315, "{}有学生就餐，没有加工记录。"),

    /** One event number with two contents. */
    EVENT_CONFLICT(4401, "设备“{}”的第{}号记录先后内容不同，均不计入。"),
    /** A diner whom the roll does not know. */
    UNKNOWN_PUPIL(4402, "就餐学生不在{}的实名名册中（{}人次）。"),
    /** A diner who was not in the school on that day. */
    NOT_ON_ROLL(4403, "{}有{}名就餐学生当日不在籍。"),
    /** Diners who were absent on that day. */
    GHOST_DINER(4404, "{}有{}名学生考勤为缺勤，却有就餐记录。"),
    /** A pupil who ate the same meal at two schools. */
    SECOND_SCHOOL(4405, "{}有{}名学生同一餐次在两所学校就餐。"),

    /** Pupils ate on a day without school. */
    MEAL_ON_HOLIDAY(4501, "{}不是上课日，却报了{}份餐。"),
    /** More meals claimed than eaten. */
    MEALS_OVERSTATED(4502, "报账{}份，实际就餐{}份，多报{}份。"),
    /** Fewer meals claimed than eaten. */
    MEALS_UNDERSTATED(4503, "报账{}份，实际就餐{}份，少报{}份。"),
    /** Another standard than the one in force. */
    WRONG_STANDARD(4504, "报账标准{}元，应为{}元。"),
    /** A lot or a month claimed twice. */
    DOUBLE_CLAIM(4505, "“{}”已在报账单“{}”中报销。"),
    /** Bought above the price of the contract. */
    PRICE_ABOVE_CONTRACT(4506, "批次“{}”每千克{}元，合同“{}”为{}元，多计{}元。"),
    /** More billed than the scale showed. */
    SHORT_WEIGHT(4507, "批次“{}”实收{}克，报账{}克，多计{}元。"),
    /** Labour, fuel or something else that is no food. */
    NOT_FOOD(4508, "“{}”（{}）不是食材，不得由膳食补助列支。"),
    /** A claim line without a receipt. */
    UNPROVEN_LOT(4509, "报账的批次“{}”没有验收记录。"),
    /** The surplus did not come over from the month before. */
    SURPLUS_BROKEN(4510, "上月结余{}元，本月期初{}元。"),
    /** A claim whose sums do not add up. */
    SUMS_DIFFER(4511, "{}：分项合计{}元，填报{}元。"),
    /** The food cost more than the plan has. */
    OVER_FUNDS(4512, "本月应付{}元，可用资金{}元，不足{}元须由其他资金解决。"),
    /** Pupils ate a meal to which nothing was issued. */
    MEAL_WITHOUT_FOOD(4513, "{}有{}名学生就餐，没有食材出库。"),
    /** Food was issued to a meal that nobody ate. */
    FOOD_WITHOUT_MEAL(4514, "{}出库{}克食材，没有学生就餐。"),
    /** A receipt that no contract covers. */
    NO_CONTRACT(4515, "批次“{}”：合同“{}”不含该供应商的食物“{}”，或不在有效期内。"),
    /** Food claimed in a month in which it did not come. */
    WRONG_MONTH(4516, "批次“{}”于{}验收，不属于报账月份{}。"),
    /** A line's amount is not its grams times its price. */
    LINE_DIFFERS(4517, "批次“{}”应为{}元，填报{}元。"),
    /** A received lot that no claim holds. */
    NOT_CLAIMED(4518, "批次“{}”已验收，当月报账单没有列入。"),

    /** Less time for bids than the law gives. */
    TENDER_TOO_SHORT(4701, "招标“{}”自{}发出至{}截止，不足{}天。"),
    /** Too few bids that may be judged. */
    TOO_FEW_BIDS(4702, "招标“{}”有效投标{}家，少于{}家，应重新招标。"),
    /** A committee that is too small, even in number or has a member twice. */
    COMMITTEE_SIZE(4703, "评标委员会{}人，应为{}人以上单数，成员不得重复。"),
    /** Fewer experts than two thirds. */
    TOO_FEW_EXPERTS(4704, "评标委员会{}人中专家{}人，不足三分之二。"),
    /** A member with an interest in a bidder. */
    MEMBER_RELATED(4705, "评标委员“{}”与投标人“{}”有利害关系，应当回避。"),
    /** A score by somebody who is not on the committee. */
    SCORE_OF_STRANGER(4706, "“{}”不是评标委员会成员，其评分无效。"),
    /** A bid that a member has not judged, or judged twice. */
    SCORES_MISSING(4707, "投标人“{}”的评分不完整或前后不一。"),
    /** A bid after the close. */
    BID_LATE(4708, "投标人“{}”于{}递交，已过截止时间。"),
    /** A bidder without a valid licence. */
    BIDDER_UNLICENSED(4709, "投标人“{}”没有有效证照。"),
    /** A bid that leaves a food out. */
    BID_INCOMPLETE(4710, "投标人“{}”没有对全部食材报价。"),
    /** Two bids of one bidder. */
    BID_TWICE(4711, "投标人“{}”递交了两份以上投标。"),
    /** A supplier without any licence. */
    NO_LICENCE(4712, "供应商“{}”没有登记证照。"),
    /** A licence that has run out. */
    LICENCE_LAPSED(4713, "供应商“{}”的{}已于{}到期。"),
    /** A licence that ends soon. */
    LICENCE_ENDS_SOON(4714, "供应商“{}”的{}将于{}到期。"),
    /** A price far above what others pay. */
    PRICE_OUTLIER(4715, "“{}”每千克{}元，全县同期中位价{}元，高出{}%。"),
    /** A median that has risen. */
    PRICE_RISEN(4716, "“{}”{}当周中位价每千克{}元，此前{}元，上涨{}%。"),
    /** Small purchases that together needed a tender. */
    SPLIT_PURCHASE(4717, "向供应商“{}”分{}次采购共{}元，超过不经招标的限额{}元。"),
    /** A large purchase without a tender. */
    NOT_TENDERED(4718, "向供应商“{}”未经招标采购（{}次）{}元，超过限额{}元。"),
    /** One supplier with a large part of the county's purchases. */
    SUPPLIER_SHARE(4719, "供应商“{}”占全县采购额的{}%（{}元）。"),
    /** A food of which more was bought than the plan has. */
    PLAN_EXCEEDED(4720, "“{}”计划{}千克，已采购{}千克。"),
    /** A food that the plan does not hold. */
    NOT_PLANNED(4721, "“{}”不在采购计划中，已采购{}千克。"),
    /** Two prices of one contract on one day. */
    PRICE_TWICE(4722, "合同“{}”的“{}”在{}有两个价格。"),
    /** A supplier that delivered while its licence was not valid. */
    DELIVERED_UNLICENSED(4723, "供应商“{}”于{}供货时没有有效证照。"),

    /** A text that a public notice must not show, left out. */
    NOTICE_SECRET(4801, "公示的“{}”含{}，已隐去，请更正原记录。"),
    /** A dish of which the public cannot learn what it is made of. */
    NOTICE_NO_RECIPE(4802, "{}的“{}”没有带量食谱可公示。"),
    /** A food of which the public cannot learn how it was tested. */
    NOTICE_NO_PROOF(4803, "{}使用的“{}”没有质量证明可公示。"),

    /** A lot taken in after its batch was called back. */
    RECALLED_RECEIVED(4901, "批次“{}”在召回通知“{}”范围内，不得验收。"),
    /** A lot issued after its batch was called back. */
    RECALLED_ISSUED(4902, "批次“{}”已列入召回通知“{}”，仍出库{}克。"),
    /** A lot of a batch that was called back and that nobody holds. */
    RECALLED_NOT_HELD(4903, "批次“{}”已列入召回通知“{}”，尚有{}克没有封存。"),
    /** A step of an incident that is not done though its time is over. */
    INCIDENT_STEP_OPEN(4911, "事件“{}”：{}应在{}前完成，尚未完成。"),
    /** A step of an incident that was done too late. */
    INCIDENT_STEP_LATE(4912, "事件“{}”：{}迟了{}分钟。"),
    /** A check of the school itself that was not made. */
    CHECK_MISSING(4913, "自{}起的期间没有{}记录。"),
    /** A problem of a school's own check that was not put right in time. */
    PROBLEM_NOT_FIXED(4914, "自查问题“{}”应于{}前整改，未按期完成。"),
    /** A complaint that is not answered though its time is over. */
    COMPLAINT_OPEN(4915, "投诉“{}”应于{}前答复，尚未答复。"),
    /** A complaint that was answered too late. */
    COMPLAINT_LATE(4916, "投诉“{}”应于{}前答复，{}才答复。"),
    /** Pupils or parents who were not asked. */
    SURVEY_MISSING(4917, "本学期没有对{}开展满意度调查。"),
    /** Few who are content. */
    SURVEY_LOW(4918, "满意度{}%，低于{}%。"),
    /** Fewer lessons than the rules ask. */
    FEW_LESSONS(4919, "本学期营养健康教育{}次，少于{}次。"),
    /** A problem of a joint inspection that was not put right in time. */
    INSPECTION_NOT_FIXED(4920, "联合检查“{}”的“{}”应于{}前整改，未按期完成。"),
    /** A package of another office that cannot be trusted or read. */
    SEAL_BROKEN(4921, "检查交换包的签名或内容无效，未予接收。"),

    /** A point that has to be seen and that no camera sees. */
    POINT_UNCOVERED(4951, "学校{}的“{}”环节没有摄像机。"),
    /** A point that nobody has seen for too long. */
    POINT_BLIND(4952, "“{}”环节自{}起无视频。"),
    /** A point that is seen again. */
    SEEN_AGAIN(4953, "“{}”环节恢复视频，盲区约{}分钟。"),
    /** A device's message that cannot be read. */
    BAD_DEVICE_MESSAGE(4954, "设备消息无法识别：{}。"),

    /** A school whose canteen is not there though its time is over. */
    CANTEEN_LATE(4961, "应于{}前改为食堂供餐，现仍为{}。"),
    /** A school that has given up its canteen. */
    CANTEEN_GIVEN_UP(4962, "{}起由食堂供餐改为{}。"),
    /** A school without a canteen of which the plan says nothing. */
    CANTEEN_NOT_PLANNED(4963, "现为{}，未列入改为食堂供餐的计划。"),

    /** A day before there were rules. */
    NO_RULES(4971, "{}没有适用的{}规则，请核对日期。"),

    /** Advice: there is too little of something. */
    TOO_LITTLE(4101, "{}：{}为{}，低于{}，还差{}。可增加：{}。"),
    /** Advice: there is too much of something. */
    TOO_MUCH(4102, "{}：{}为{}，高于{}，超出{}。主要来自：{}。"),
    /** Values of the table that are not there, so that the true amount may be higher. */
    VALUES_MISSING(4103, "{}：{}有{}克食物没有成分数据，实际含量可能更高。"),
    /** A food whose energy and macronutrients disagree in the table. */
    DOUBTFUL_FOOD(4104, "食物编码“{}”的能量与三大营养素不符，请核对后再使用。"),
    /** A food that a school may not serve. */
    WILD_FOOD(4105, "食物编码“{}”属于野生蔬菜或野生菌，学校食堂不得使用。"),
    /** A food whose energy the table leaves blank. */
    ENERGY_DERIVED(4106, "食物编码“{}”缺能量数据，已按蛋白质、脂肪、碳水化合物折算。"),
    /** Fewer dark vegetables than the standard advises. */
    FEW_DARK_VEGETABLES(4107, "{}：深色蔬菜占蔬菜的{}%，宜达到{}%。");

    private final int number;
    private final String template;

    NutritionMessage(int number, String template) {
        this.number = number;
        this.template = template;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String template() {
        return template;
    }
}
