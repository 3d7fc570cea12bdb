package io.zhuxue.reporting.fact;

/**
 * An input row that was not taken, or a payment line that could not be paid (退回记录).
 *
 * @param region the county or province concerned; the province's code when a row's own place is unreadable
 * @param file the file's name
 * @param row the row's number, the header being 1
 * @param column the column at fault; empty when the whole row is
 * @param code the reason, such as ID_CHECK
 */
public record RejectFact(String region, String file, long row, String column, String code) implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.REJECT;
    }
}
