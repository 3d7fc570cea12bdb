package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Rejection;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A register before its first export. */
record EmptySnapshot(SpecialGroup group) implements RegisterSnapshot {

    @Override
    public LocalDate day() {
        return LocalDate.MIN;
    }

    @Override
    public void read(Consumer<? super RegisterEntry> taken, Consumer<? super Rejection> refused) {
        // Nobody is in it.
    }
}
