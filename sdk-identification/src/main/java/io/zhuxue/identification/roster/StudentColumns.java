package io.zhuxue.identification.roster;

import io.zhuxue.core.table.Column;
import java.util.List;

/** The columns of the roster in the order of the province package, and where each stands. */
final class StudentColumns {

    static final int SCHOOL_CODE = 0;
    static final int STUDENT_NO = 1;
    static final int NAME = 2;
    static final int ID_TYPE = 3;
    static final int ID_NO = 4;
    static final int SEX = 5;
    static final int ETHNICITY = 6;
    static final int BIRTH_DATE = 7;
    static final int STAGE = 8;
    static final int GRADE = 9;
    static final int CLASS_NAME = 10;
    static final int BOARDING = 11;
    static final int HOME_REGION = 12;
    static final int HOME_KIND = 13;
    static final int MAJOR_KIND = 14;
    static final int FULL_TIME = 15;
    static final int STATUS = 16;
    static final int STATUS_SINCE = 17;
    static final int GUARDIAN1 = 18;
    static final int GUARDIAN2 = 21;
    static final int PHONE = 24;
    static final int ACCOUNT_KIND = 25;
    static final int ACCOUNT_NO = 26;
    static final int ACCOUNT_NAME = 27;
    static final int BANK_NO = 28;

    static final List<Column> ALL = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("student_no", "学籍号"),
            Column.required("name", "姓名"),
            Column.optional("id_type", "证件类型"),
            Column.required("id_no", "证件号码"),
            Column.required("sex", "性别"),
            Column.optional("ethnicity", "民族"),
            Column.required("birth_date", "出生日期"),
            Column.required("stage", "学段"),
            Column.required("grade", "年级"),
            Column.optional("class_name", "班级"),
            Column.optional("boarding", "是否寄宿"),
            Column.required("home_region", "生源地/户籍地"),
            Column.required("home_kind", "户口性质"),
            Column.optional("major_kind", "专业类别"),
            Column.optional("full_time", "是否全日制"),
            Column.required("status", "学籍状态"),
            Column.optional("status_since", "状态日期"),
            Column.optional("guardian1_name", "监护人1姓名"),
            Column.optional("guardian1_id", "监护人1证件号码"),
            Column.optional("guardian1_relation", "监护人1关系"),
            Column.optional("guardian2_name", "监护人2姓名"),
            Column.optional("guardian2_id", "监护人2证件号码"),
            Column.optional("guardian2_relation", "监护人2关系"),
            Column.optional("phone", "联系电话"),
            Column.optional("account_kind", "账户类型"),
            Column.optional("account_no", "账号"),
            Column.optional("account_name", "户名"),
            Column.optional("bank_no", "行号"));

    private StudentColumns() {}
}
