package io.zhuxue.flow.synthetic;

/**
 * One way in which a row of a training province is spoiled (数据瑕疵), as it happens in real exports.
 *
 * <p>A row bears at most one flaw of each kind. The rate is the share of the rows of the kind that bear it; the sample
 * rate follows the sample province, the harsh rate is what linking must stand.
 */
public enum Flaw {
    /** A required cell of a student is blank; expected code MISSING. */
    MISSING_CELL(Kind.STUDENT, 0.0005, 0.002, "必填项空白"),
    /** A cell of a student holds no value of its column, such as the stage XXX; expected code BAD_VALUE. */
    BAD_VALUE(Kind.STUDENT, 0.0005, 0.002, "代码或日期写错"),
    /** The check digit of a student's ID is wrong; expected code ID_CHECK. */
    WRONG_CHECK_DIGIT(Kind.STUDENT, 0.001, 0.003, "身份证校验位错误"),
    /** The birth date of a student is not the one in the ID; expected code ID_BIRTH. */
    BIRTH_MISMATCH(Kind.STUDENT, 0.001, 0.003, "出生日期与证件不符"),
    /** The school of a student is not in schools.csv; expected code UNKNOWN_SCHOOL. */
    UNKNOWN_SCHOOL(Kind.STUDENT, 0.001, 0.002, "学校不存在"),
    /** A student stands a second time under the same key; expected code DUPLICATE_KEY for the later row. */
    DUPLICATE_KEY(Kind.STUDENT, 0.0017, 0.003, "学籍重复"),
    /** A student stands a second time under another key; expected code DUPLICATE_ID for the later row. */
    DUPLICATE_ID(Kind.STUDENT, 0.001, 0.003, "证件重复，多为转学未销号"),

    /** A student has no ID number; the student number begins with J. The row is taken. */
    NO_ID(Kind.IDENTITY, 0.003, 0.02, "无身份证，J 号"),
    /** A new student has no ID number and a temporary number with L. The row is taken. */
    TEMPORARY_NUMBER(Kind.IDENTITY, 0.001, 0.005, "无身份证，临时 L 号"),
    /** A student has a passport or a permit of Hong Kong, Macau or Taiwan. The row is taken. */
    OTHER_ID_TYPE(Kind.IDENTITY, 0.001, 0.004, "非居民身份证"),

    /** A student has no account number; expected code ACCOUNT_MISSING at paying. */
    ACCOUNT_MISSING(Kind.ACCOUNT, 0.01, 0.02, "账号空白"),
    /** The account is in a stranger's name; expected code ACCOUNT_NAME at paying. */
    ACCOUNT_NAME(Kind.ACCOUNT, 0.005, 0.01, "户名不是本人或监护人"),
    /** The bank number has a wrong check digit; expected code BANK_NO_CHECK at paying. */
    BANK_NO(Kind.ACCOUNT, 0.003, 0.01, "行号校验位错误"),

    /** A guardian's ID still has 15 digits. */
    GUARDIAN_ID_15(Kind.GUARDIAN, 0.01, 0.03, "监护人证件为 15 位旧号"),
    /** A guardian's ID is blank, so that nothing leads from the student to the guardian. */
    GUARDIAN_ID_BLANK(Kind.GUARDIAN, 0.005, 0.03, "监护人证件空白"),

    /** One digit of the ID in the register is wrong. */
    WRONG_DIGIT(Kind.REGISTER, 0.03, 0.05, "名册证件错一位"),
    /** Two neighbouring digits of the ID in the register are swapped. */
    SWAPPED_DIGITS(Kind.REGISTER, 0.05, 0.06, "名册证件相邻两位颠倒"),
    /** The register has no ID; name and birth date are right. */
    MISSING_ID(Kind.REGISTER, 0.04, 0.06, "名册无证件"),
    /** The register has no ID, and one character of the name is a homophone. */
    HOMOPHONE(Kind.REGISTER, 0.01, 0.04, "名册无证件，姓名同音字"),
    /** The register has no ID, and one character of the name is a look-alike. */
    LOOK_ALIKE(Kind.REGISTER, 0.005, 0.03, "名册无证件，姓名形近字"),
    /** The register has no ID, and one character of the name is its traditional or variant form. */
    VARIANT(Kind.REGISTER, 0.005, 0.03, "名册无证件，姓名繁体或异体字"),
    /** The register has no ID and writes a name with a dot in another way; share of the names with a dot. */
    MINORITY_SPELLING(Kind.REGISTER, 0.1, 0.3, "名册无证件，少数民族姓名写法不同"),
    /** The register has a 15-digit ID; only for persons born before 2000. */
    ID_15(Kind.REGISTER, 0.02, 0.04, "名册证件为 15 位旧号"),
    /** One digit of the ID is wrong, and one character of the name is a homophone. */
    WRONG_DIGIT_AND_NAME(Kind.REGISTER, 0.0, 0.01, "名册证件错一位且姓名同音字"),
    /** The register has no ID, and day and month of birth are slightly wrong. */
    BIRTH_SLIP(Kind.REGISTER, 0.0, 0.01, "名册无证件且出生日期有误"),
    /** The register has no ID, and names another county of the same city. */
    MOVED(Kind.REGISTER, 0.0, 0.02, "名册无证件且为同市另一县"),
    /** The ID of a guardian stands in the row of the child. */
    ID_OF_RELATIVE(Kind.REGISTER, 0.0, 0.003, "名册误填监护人证件"),

    /** The household left the register on or before the first day of the term: must not count. */
    ENDED(Kind.PERIOD, 0.045, 0.05, "已退出"),
    /** The household leaves after the first day of the term: still counts. */
    ENDS_LATER(Kind.PERIOD, 0.01, 0.02, "学期中退出，仍有效"),
    /** The risk of a household under FF1, FF2 or FF3 is removed: must not count. */
    RISK_REMOVED(Kind.PERIOD, 0.05, 0.06, "风险已消除"),
    /** The child is missing in the household's list; only the guardian stands there. */
    CHILD_NOT_LISTED(Kind.HOUSEHOLD, 0.015, 0.03, "名册只列监护人"),
    /** A stranger with the name and birth date of a student lives in another city and has no ID in the register. */
    NAMESAKE(Kind.HOUSEHOLD, 0.0, 0.002, "同名同日生的外地人");

    /** What a flaw falls on; one row bears at most one flaw of a kind. */
    public enum Kind {
        /** A student row that must be refused. */
        STUDENT,
        /** The identity of a student. */
        IDENTITY,
        /** The account of a student. */
        ACCOUNT,
        /** A guardian of a student. */
        GUARDIAN,
        /** The row of a student in a register. */
        REGISTER,
        /** The time for which a household is in a register. */
        PERIOD,
        /** A household's place in a register. */
        HOUSEHOLD
    }

    private final Kind kind;
    private final double sampleRate;
    private final double harshRate;
    private final String chineseName;

    Flaw(Kind kind, double sampleRate, double harshRate, String chineseName) {
        this.kind = kind;
        this.sampleRate = sampleRate;
        this.harshRate = harshRate;
        this.chineseName = chineseName;
    }

    /** What the flaw falls on. */
    public Kind kind() {
        return kind;
    }

    /** The share of rows in the model that follows the sample province. */
    public double sampleRate() {
        return sampleRate;
    }

    /** The share of rows in the harsh model. */
    public double harshRate() {
        return harshRate;
    }

    /** The flaw in a few Chinese words. */
    public String chineseName() {
        return chineseName;
    }
}
