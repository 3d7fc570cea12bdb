package io.zhuxue.server.province;

import io.zhuxue.server.access.Officer;
import java.util.function.Consumer;

/** A desk that gives the rows of lists to take away (清单来源), cut to the area of who asks. */
public interface ListDesk {

    /** True for the lists that are made here. */
    boolean gives(Export export);

    /**
     * Gives the rows of a list, in the order of its columns.
     *
     * @param which of the list: a step, an event's number; empty for all
     */
    void rows(Export export, Officer officer, String which, Consumer<Object[]> out);
}
