package io.zhuxue.server;

import io.zhuxue.core.MessageKey;

/** The numbered messages of the server (9500–9599). */
public enum ServerMessage implements MessageKey {
    /** Name or password does not fit; which one is not told. */
    SIGN_IN_FAILED(9501, "账号或密码不正确，请重新输入。"),
    /** Too many wrong passwords. */
    SIGN_IN_LOCKED(9502, "密码连续输错{}次，该账号已锁定，请{}分钟后再试。"),
    /** The question needs a user. */
    SIGN_IN(9503, "请先登录。"),
    /** The user's role or area does not cover the question. */
    OUT_OF_AREA(9504, "不存在，或不在您的管辖范围内。"),
    /** A masked value was asked for without a purpose. */
    PURPOSE_MISSING(9505, "查看完整信息须填写用途，且不少于{}个字。"),
    /** The request cannot be understood. */
    BAD_REQUEST(9506, "请求无法识别：{}。"),
    /** A changing call of the interface comes from a browser session alone. */
    CROSS_SITE(9507, "修改数据的接口调用须自带账号凭据，不接受浏览器会话。"),
    /** Another run is still working. */
    RUN_BUSY(9508, "已有任务正在执行，请等它完成。"),
    /** The machine failed; the operator finds the cause in the log under the same number. */
    INTERNAL(9509, "系统内部错误，编号{}，请联系管理员。"),
    /** An uploaded package is not a ZIP with the tables of a province. */
    BAD_PACKAGE(9510, "上传的文件不是省级数据包：{}。"),
    /** The cycle over a package stopped. */
    RUN_FAILED(9511, "任务在“{}”一步中断：{}。"),
    /** Uploaded bank answers cannot be read. */
    BAD_ANSWERS(9512, "回执无法采用：{}"),
    /** Bank answers speak of lines outside the area of who hands them in. */
    FOREIGN_LINES(9513, "回执中有{}条明细不在您的管辖范围内，整份未采用。"),
    /** Who hands in may not check. */
    SAME_HAND(9514, "经办与复核不能是同一账号。"),
    /** A second officer has looked already. */
    NOT_WAITING(9515, "该笔已复核，不能重复处理。"),
    /** There is no run, or its results are not on this server. */
    NO_RESULTS(9516, "本服务器上没有可用的运行结果，请先导入数据。"),
    /** A reform file cannot be used. */
    BAD_REFORM(9517, "改革方案无法采用：{}。"),
    /** The role does not include the step. */
    NOT_YOURS(9518, "“{}”不能办理这一步。"),
    /** Somebody else acted in the meantime. */
    OVERTAKEN(9519, "刚刚有人办理过，请刷新后再办。"),
    /** The receipt of a payment that has not arrived. */
    NOT_ARRIVED(9520, "该笔尚未到账，没有回单。"),
    /** The server has no Chinese font for papers. */
    NO_FONT(9521, "服务器没有中文字体，不能打印；请管理员安装 fonts-wqy-zenhei 或设置 ZHUXUE_FONT。"),
    /** Words are missing, or hold personal data. */
    WORDS(9522, "须写明内容，且不得含有证件号码、账号、电话、住址等个人信息。"),
    /** An event that cannot be opened. */
    BAD_EVENT(9540, "突发事件须写明省、市或县的代码，截止日不早于开始日，公示0至30个工作日。"),
    /** An event has cases, or was taken back. */
    EVENT_BEGUN(9541, "该事件已有个案或已撤销，不能再这样办理。"),
    /** A step does not follow from where the case stands. */
    WRONG_STEP(9542, "现在不能办理“{}”，请先看该事项现在的环节。"),
    /** A public key that is none. */
    BAD_KEY(9543, "公钥须为SM2曲线上的点（十六进制，130个或66个字符），发送方名称只含字母、数字、点、横线。"),
    /** A register that cannot be used. */
    BAD_REGISTER(9544, "名册无法采用：{}。"),
    /** A use of data that nobody else has approved. */
    NOT_APPROVED(9545, "这项数据使用还没有他人批准，或已到期。"),
    /** A workbook that cannot be the look of a list. */
    BAD_LOOK(9546, "表样无法采用：{}。"),
    /** A menu, or what it is to be made of, cannot be used. */
    BAD_MENU(9560, "食谱无法采用：{}。"),
    /** There are no tables of meals yet. */
    NO_MEALS(9561, "还没有本县的营养餐数据，请先在“核查与报账”导入各表并完成核查。"),
    /** What was typed of buying cannot be taken. */
    BAD_BUYING(9562, "采购登记无法采用：{}。"),
    /** What was typed of safety cannot be taken. */
    BAD_SAFETY(9563, "安全登记无法采用：{}。"),
    /** What was typed of cameras cannot be taken. */
    BAD_VIDEO(9564, "视频登记无法采用：{}。"),
    /** What was typed of how a school feeds its pupils cannot be taken. */
    BAD_MODE(9565, "供餐方式登记无法采用：{}。");

    private final int number;
    private final String template;

    ServerMessage(int number, String template) {
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
