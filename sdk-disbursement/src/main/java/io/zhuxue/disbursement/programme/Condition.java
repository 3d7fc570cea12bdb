package io.zhuxue.disbursement.programme;

import java.util.List;

/** A condition of eligibility over known attributes (资格条件). */
public sealed interface Condition {

    /** Every part holds; with no parts it always holds. */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record AnyOf(List<Condition> parts) implements Condition {

        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /** The attribute has one of the codes; of a many-valued attribute, at least one of its codes is among them. */
    record OneOf(Attribute attribute, CodeSet codes) implements Condition {}
}
