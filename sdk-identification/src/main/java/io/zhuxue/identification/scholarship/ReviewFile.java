package io.zhuxue.identification.scholarship;

/**
 * An application to be reviewed (申报材料), known to experts by its number alone.
 *
 * @param id 材料编号
 * @param schoolCode the applicant's school
 * @param province the applicant's province
 */
public record ReviewFile(String id, String schoolCode, String province) {}
