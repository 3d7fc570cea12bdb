package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;

/**
 * A department that keeps registers (名册主管部门), with the proof that its members hold (domain 3.4).
 *
 * <p>Names and proofs are as provincial forms print them; a province may know them under others, so nothing is refused
 * for want of one.
 */
public enum RegisterOwner {
    /** 农业农村（乡村振兴）部门, 全国防返贫监测信息系统. */
    RURAL_AFFAIRS("农业农村（乡村振兴）部门"),
    /** 民政部门. */
    CIVIL_AFFAIRS("民政部门"),
    /** 残疾人联合会. */
    DISABLED_FEDERATION("残疾人联合会"),
    /** 退役军人事务部门. */
    VETERANS_AFFAIRS("退役军人事务部门"),
    /** 总工会. */
    TRADE_UNION("总工会");

    private final String chineseName;

    RegisterOwner(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** Who keeps the register of a group; that of CJZ is the register of the disabled, where the guardian stands. */
    public static RegisterOwner of(SpecialGroup group) {
        return switch (group) {
            case TP, FF1, FF2, FF3 -> RURAL_AFFAIRS;
            case DBR, DBU, TKR, TKU, DBB, ZC, GE, SS -> CIVIL_AFFAIRS;
            case CJ, CJZ -> DISABLED_FEDERATION;
            case LS, YF -> VETERANS_AFFAIRS;
            case ZG -> TRADE_UNION;
        };
    }

    /** What proves membership to a person who asks (关键凭证): the paper or number that the owner issues. */
    public static String keyProof(SpecialGroup group) {
        return switch (group) {
            case TP -> "脱贫户编号";
            case FF1, FF2, FF3 -> "防返贫监测对象户编号";
            case DBR, DBU -> "最低生活保障证";
            case TKR, TKU -> "特困人员救助供养证";
            case DBB -> "低保边缘家庭认定书";
            case ZC -> "支出型困难家庭认定书";
            case GE, SS -> "儿童福利证";
            case CJ, CJZ -> "残疾人证";
            case LS -> "烈士证明书";
            case YF -> "优抚对象证件";
            case ZG -> "特困职工证";
        };
    }
}
