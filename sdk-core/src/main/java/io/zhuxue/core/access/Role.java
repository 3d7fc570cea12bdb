package io.zhuxue.core.access;

import static io.zhuxue.core.access.Action.ALLOCATE;
import static io.zhuxue.core.access.Action.APPLY;
import static io.zhuxue.core.access.Action.APPROVE;
import static io.zhuxue.core.access.Action.ASSESS_FIRST;
import static io.zhuxue.core.access.Action.EXPORT;
import static io.zhuxue.core.access.Action.IMPORT;
import static io.zhuxue.core.access.Action.KEEP_RECORDS;
import static io.zhuxue.core.access.Action.MANAGE_USERS;
import static io.zhuxue.core.access.Action.OPEN_SENSITIVE;
import static io.zhuxue.core.access.Action.PAY;
import static io.zhuxue.core.access.Action.READ_AUDIT;
import static io.zhuxue.core.access.Action.RECOGNISE;
import static io.zhuxue.core.access.Action.REVIEW;
import static io.zhuxue.core.access.Action.VIEW_STUDENTS;
import static io.zhuxue.core.access.Action.VIEW_TOTALS;

import io.zhuxue.core.access.Area.Level;
import java.util.Set;

/**
 * What an account is for (角色, domain 8.2): the level at which it works and what it may do there.
 *
 * <p>Duties are apart: who manages accounts handles no business, who pays does not recognise, who audits changes nothing.
 */
public enum Role {
    /** 国家级管理员. */
    NATIONAL_ADMIN("国家级管理员", Level.NATION, MANAGE_USERS, VIEW_TOTALS),
    /** 国家级业务员. */
    NATIONAL_OFFICER("国家级业务员", Level.NATION, VIEW_TOTALS, APPROVE, ALLOCATE, KEEP_RECORDS, EXPORT),
    /** 省级管理员. */
    PROVINCIAL_ADMIN("省级管理员", Level.PROVINCE, MANAGE_USERS, VIEW_TOTALS),
    /** 省级业务员. */
    PROVINCIAL_OFFICER(
            "省级业务员",
            Level.PROVINCE,
            VIEW_TOTALS,
            VIEW_STUDENTS,
            OPEN_SENSITIVE,
            IMPORT,
            APPROVE,
            ALLOCATE,
            KEEP_RECORDS,
            EXPORT),
    /** 市级管理员. */
    CITY_ADMIN("市级管理员", Level.CITY, MANAGE_USERS, VIEW_TOTALS),
    /** 市级业务员. */
    CITY_OFFICER(
            "市级业务员", Level.CITY, VIEW_TOTALS, VIEW_STUDENTS, OPEN_SENSITIVE, APPROVE, ALLOCATE, KEEP_RECORDS, EXPORT),
    /** 县级管理员. */
    COUNTY_ADMIN("县级管理员", Level.COUNTY, MANAGE_USERS, VIEW_TOTALS),
    /** 县级业务员; the county imports registers and approves lists. */
    COUNTY_OFFICER(
            "县级业务员",
            Level.COUNTY,
            VIEW_TOTALS,
            VIEW_STUDENTS,
            OPEN_SENSITIVE,
            IMPORT,
            APPROVE,
            ALLOCATE,
            KEEP_RECORDS,
            EXPORT),
    /** 财务人员; the county is the paying unit from kindergarten to secondary vocational. */
    FINANCE("财务人员", Level.COUNTY, VIEW_TOTALS, VIEW_STUDENTS, OPEN_SENSITIVE, PAY, KEEP_RECORDS, EXPORT),
    /** 学校管理员. */
    SCHOOL_ADMIN("学校管理员", Level.SCHOOL, MANAGE_USERS, VIEW_TOTALS),
    /** 学校业务员. */
    SCHOOL_OFFICER(
            "学校业务员", Level.SCHOOL, VIEW_TOTALS, VIEW_STUDENTS, OPEN_SENSITIVE, IMPORT, RECOGNISE, KEEP_RECORDS, EXPORT),
    /** 班主任. */
    CLASS_TEACHER("班主任", Level.CLASS, VIEW_STUDENTS, ASSESS_FIRST),
    /** 审计人员; any level down from the nation. */
    AUDITOR("审计人员", Level.NATION, VIEW_TOTALS, VIEW_STUDENTS, OPEN_SENSITIVE, READ_AUDIT, EXPORT),
    /** 评审专家: sees the files assigned, and nothing else. */
    EXPERT("评审专家", Level.NATION, REVIEW),
    /** 学生或监护人: what is the family's own; the host binds the account to the person. */
    FAMILY("学生或监护人", Level.CLASS, APPLY);

    private final String chineseName;
    private final Level highest;
    private final Set<Action> actions;

    Role(String chineseName, Level highest, Action... actions) {
        this.chineseName = chineseName;
        this.highest = highest;
        this.actions = Set.of(actions);
    }

    /** The Chinese name, as a message gives it. */
    public String chineseName() {
        return chineseName;
    }

    /** The widest area that an account of this role may have. */
    public Level highest() {
        return highest;
    }

    /** What the role may do within its area. */
    public Set<Action> actions() {
        return actions;
    }
}
