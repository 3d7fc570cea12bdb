package io.zhuxue.identification.roster;

/** Where a student's enrolment stands (学籍状态); the name is the code of the province package. */
public enum EnrolmentStatus {
    /** 在读. */
    ENROLLED,
    /** 休学. */
    SUSPENDED,
    /** 退学. */
    WITHDRAWN,
    /** 转出. */
    TRANSFERRED,
    /** 毕业. */
    GRADUATED,
    /** 死亡. */
    DECEASED
}
