package io.zhuxue.core.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A value that policy sets: one quantity, a table of quantities, a set of codes, or words. */
public sealed interface PolicyValue {

    /** One quantity in the unit of its parameter. */
    record Quantity(BigDecimal number) implements PolicyValue {}

    /** Quantities by a key, such as a level of need; the order is the file's. */
    record Table(Map<String, BigDecimal> rows) implements PolicyValue {

        public Table {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /** A set of codes, such as special groups or grades; the order is the file's. */
    record Codes(Set<String> codes) implements PolicyValue {

        public Codes {
            codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        }
    }

    /** Words, for what is ruled but is not a number. */
    record Words(String text) implements PolicyValue {}
}
