package io.zhuxue.identification.roster;

/**
 * A guardian (监护人) as the roster names one; nothing of it is checked.
 *
 * @param name 姓名, empty when blank
 * @param idNo 证件号码 as written, empty when blank
 * @param relation 与学生关系, such as 父亲, empty when blank
 */
public record Guardian(String name, String idNo, String relation) {}
