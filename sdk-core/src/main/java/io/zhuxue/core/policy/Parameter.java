package io.zhuxue.core.policy;

import java.util.List;

/**
 * A legal number with its history (政策参数).
 *
 * @param id the name by which rules refer to it, such as {@code shs.grant}
 * @param title the Chinese title
 * @param unit the unit of its quantities in Chinese, such as 元/年
 * @param lowest the lowest level that may set its own value
 * @param values every value of every level, older before newer within a level and place
 */
public record Parameter(String id, String title, String unit, PolicyLevel lowest, List<DatedValue> values) {

    public Parameter {
        values = List.copyOf(values);
    }
}
