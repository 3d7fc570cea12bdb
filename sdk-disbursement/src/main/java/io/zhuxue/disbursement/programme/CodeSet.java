package io.zhuxue.disbursement.programme;

import java.util.List;

/** A set of codes in a condition: written in the programme, or dated in the policy book. */
public sealed interface CodeSet {

    /** Codes written in the programme file, in its order. */
    record Listed(List<String> codes) implements CodeSet {

        public Listed {
            codes = List.copyOf(codes);
        }
    }

    /** Codes of a parameter of the policy book, as of the term and the place. */
    record OfParameter(String id) implements CodeSet {}
}
