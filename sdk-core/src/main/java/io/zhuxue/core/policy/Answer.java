package io.zhuxue.core.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the policy book says to a question (政策答复), with where it stands; never more than the book holds.
 *
 * @param text the answer in Chinese
 * @param amounts every quantity in it by its name, in the order of the text; a range is given by its two ends
 * @param unit the unit of the first quantity; empty when there is none
 * @param citation where the first value stands
 * @param validFrom the day from which the first value is in force
 */
public record Answer(
        String text, Map<String, BigDecimal> amounts, String unit, Citation citation, LocalDate validFrom) {

    public Answer {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
}
