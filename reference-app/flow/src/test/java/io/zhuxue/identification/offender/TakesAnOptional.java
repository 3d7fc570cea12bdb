package io.zhuxue.identification.offender;

import java.util.Optional;

/** Offends: a door that takes an Optional. */
public final class TakesAnOptional {
    /** Takes what it should leave out. */
    public boolean has(Optional<String> name) {
        return name.isPresent();
    }
}
