package io.zhuxue.flow;

import java.util.List;

/** {@code payments/lines.csv} (支付明细) of a results folder: one row a payment line. */
public final class LineFile {

    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "line_id",
            "school_code",
            "student_no",
            "programme",
            "term",
            "instalment",
            "amount",
            "state",
            "reason",
            "channel",
            "batch");

    private LineFile() {}
}
