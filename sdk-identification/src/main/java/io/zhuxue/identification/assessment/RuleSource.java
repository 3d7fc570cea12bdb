package io.zhuxue.identification.assessment;

import java.time.LocalDate;

/**
 * Where a rule comes from (规则出处).
 *
 * @param document 文件
 * @param clause 条款
 * @param mark how it is known: V verified, M from memory, P a convention of the province package
 * @param checked when it was last checked
 * @param verified whether the text itself was read
 */
public record RuleSource(String document, String clause, String mark, LocalDate checked, boolean verified) {}
