package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.util.function.Consumer;

/** A reader of a department's register (部门名册). */
public interface RegisterReader {

    /** A reader of registers. */
    static RegisterReader create() {
        return new DefaultRegisterReader();
    }

    /**
     * Reads the register of a group row by row in bounded memory.
     *
     * <p>A wrong or missing citizen ID does not refuse a row: such a row needs other evidence. A row is refused when a
     * cell cannot be read (BAD_VALUE), or when it has neither an ID nor a name, or stands in an FF register and does
     * not say whether the risk was removed (MISSING).
     *
     * @throws io.zhuxue.core.table.TableException when the table cannot be read at all
     */
    void read(
            TableSource register,
            SpecialGroup group,
            Consumer<? super RegisterEntry> taken,
            Consumer<? super Rejection> refused);
}
