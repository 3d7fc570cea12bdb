package io.zhuxue.disbursement.payment;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.disbursement.DisbursementMessage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answer table (回执表) of banks that take no ISO 20022: {@code line_id[明细号] status[结果] amount[金额] reason[原因]
 * date[日期] reference[流水号]}; line and status are required.
 */
final class AnswerTable {

    private static final List<Column> COLUMNS = List.of(
            Column.required("line_id", "明细号"),
            Column.required("status", "结果"),
            Column.optional("amount", "金额"),
            Column.optional("reason", "原因"),
            Column.optional("date", "日期"),
            Column.optional("reference", "流水号"));

    private final AnswerCodes codes;

    AnswerTable(AnswerCodes codes) {
        this.codes = codes;
    }

    /** Reads every row; a cell that cannot be read is told and its row passed over. */
    void read(TableSource table, Consumer<BankAnswer> receiver, Consumer<Message> wrong) {
        table.read(COLUMNS, row -> {
            Optional<Money> amount =
                    row.blank(2) ? Optional.empty() : Money.parse(row.value(2)).value();
            Optional<LocalDate> day = day(row.value(4));
            if (row.blank(0) || amount.isEmpty() && !row.blank(2) || day.isEmpty() && !row.blank(4)) {
                wrong.accept(DisbursementMessage.ANSWER_ROW.with(table.name(), row.number()));
            } else {
                receiver.accept(answer(row, amount, day));
            }
        });
    }

    private BankAnswer answer(Row row, Optional<Money> amount, Optional<LocalDate> day) {
        BankAnswer.Says says = codes.says(row.value(1));
        // A table that names bookings by their reference is a statement; without it a status report.
        BankAnswer.Source source = row.blank(5) ? BankAnswer.Source.STATUS_REPORT : BankAnswer.Source.STATEMENT;
        BankAnswer answer = BankAnswer.line(source, says, row.value(0))
                .because(codes.reason(row.value(3)))
                .withReference(row.value(5));
        answer = amount.isPresent() ? answer.withAmount(amount.get()) : answer;
        return day.isPresent() ? answer.on(day.get()) : answer;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
