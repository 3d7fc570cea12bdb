package io.zhuxue.identification.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tables from a code as it stands in a file to the constant that it means. */
public final class Codes {

    private Codes() {}

    /** Constants whose name is their code, in their order. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, E> of(E... constants) {
        Map<String, E> codes = new LinkedHashMap<>();
        for (E constant : constants) {
            codes.put(constant.name(), constant);
        }
        return Collections.unmodifiableMap(codes);
    }
}
