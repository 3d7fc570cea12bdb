package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A snapshot in a table. */
record TableSnapshot(TableSource table, SpecialGroup group, LocalDate day) implements RegisterSnapshot {

    TableSnapshot {
        if (group == SpecialGroup.CJZ) {
            throw new IllegalArgumentException("CJZ has no register of its own");
        }
    }

    @Override
    public void read(Consumer<? super RegisterEntry> taken, Consumer<? super Rejection> refused) {
        RegisterReader.create().read(table, group, taken, refused);
    }

    @Override
    public String toString() {
        return group + " " + day;
    }
}
