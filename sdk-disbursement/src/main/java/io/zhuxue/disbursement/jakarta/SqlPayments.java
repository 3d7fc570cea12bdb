package io.zhuxue.disbursement.jakarta;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.jakarta.Transactions;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.ledger.AidEntries;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Payments in a database, safe against crashes at any point: whatever is cut short is done again without being done twice.
 *
 * <p>Every step is idempotent: a batch is kept once, a line is in one batch at a time, the bank is asked before every
 * sending whether it has the batch, and a line's answer is applied once. The ledger moves in the same transactions.
 */
public final class SqlPayments {

    private final Transactions transactions;

    private SqlPayments(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The payments of a database whose tables are migrated. */
    public static SqlPayments open(DataSource source) {
        return new SqlPayments(new Transactions(source, StoreException::new));
    }

    /**
     * Keeps a batch and posts its lines as paid out, unless it is kept already.
     *
     * @param countyOf the county that a line belongs to
     * @return the lines that were left out, since they are in another batch that is not refused
     */
    public List<PaymentLine> keep(PaymentBatch batch, Function<PaymentLine, RegionCode> countyOf, LocalDate day) {
        return transactions.run(connection -> {
            if (insertBatch(connection, batch.id()) == 0) {
                return List.of();
            }
            Map<String, LineState> before = states(connection, batch);
            List<PaymentLine> leftOut = new ArrayList<>();
            List<PaymentLine> kept = new ArrayList<>();
            for (Payment payment : batch.payments()) {
                LineState state = before.get(payment.line().id());
                (state == null || state.payableAgain() ? kept : leftOut).add(payment.line());
            }
            insertLines(connection, batch.id(), kept, before, countyOf);
            List<Entry> entries = kept.stream()
                    .map(line -> AidEntries.of(line.term(), countyOf.apply(line), line.programme())
                            .payment(line.id(), batch.id(), line.amount(), day))
                    .toList();
            SqlLedger.post(connection, entries);
            return List.copyOf(leftOut);
        });
    }

    /**
     * Sends a kept batch, once: a bank that has it is not sent it again. Returns when the bank has it.
     *
     * <p>Lines that {@link #keep} left out are not sent; a batch of which every line was left out is not sent at all.
     */
    public void send(PaymentBatch batch, PaymentChannel channel) {
        if (!batchState(batch.id()).equals("KEPT")) {
            return;
        }
        Set<String> kept = linesOf(batch.id());
        List<Payment> payments = batch.payments().stream()
                .filter(payment -> kept.contains(payment.line().id()))
                .toList();
        if (!payments.isEmpty() && !channel.has(batch.id())) {
            channel.send(new PaymentBatch(
                    batch.id(), batch.programme(), batch.term(), batch.instalment(), batch.channel(), payments));
        }
        transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update zx_batch set state = 'SENT' where batch_id = ?")) {
                update.setString(1, batch.id());
                return update.executeUpdate();
            }
        });
    }

    /**
     * Applies where a batch's lines stand after reconciliation, in one transaction.
     *
     * <p>A line that stands there already is left alone, and so is one that has since gone into another batch: an answer
     * about an earlier attempt, told again, must not open a later one. A paid line that is said to be refused, or a
     * refused one that is said to be paid, becomes UNKNOWN.
     *
     * @param batchId the batch that was answered
     * @param states the new state of each line
     */
    public void settle(String batchId, Map<String, LineState> states, LocalDate day) {
        transactions.run(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                select line_id, batch_id, county, programme, term, amount, state,
                    exists (select 1 from zx_entry where entry_key = 'S/' || line_id || '/' || batch_id),
                    exists (select 1 from zx_entry where entry_key = 'R/' || line_id || '/' || batch_id)
                from zx_payment_line where batch_id = ? and line_id = any(?) order by line_id for update
                """);
                    PreparedStatement update =
                            connection.prepareStatement("update zx_payment_line set state = ? where line_id = ?")) {
                select.setString(1, batchId);
                select.setArray(
                        2, connection.createArrayOf("varchar", states.keySet().toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        LineState before = LineState.valueOf(row.getString(7));
                        LineState after = settled(before, states.getOrDefault(row.getString(1), LineState.UNKNOWN));
                        if (before != after) {
                            entry(row, before, after, day).ifPresent(entries::add);
                            update.setString(1, after.name());
                            update.setString(2, row.getString(1));
                            update.addBatch();
                        }
                    }
                }
                update.executeBatch();
            }
            return entries.isEmpty() ? List.of() : SqlLedger.post(connection, entries);
        });
    }

    private static LineState settled(LineState before, LineState after) {
        boolean contradicts = before == LineState.PAID && after == LineState.REJECTED
                || before == LineState.REJECTED && after == LineState.PAID;
        return contradicts ? LineState.UNKNOWN : after;
    }

    private static Optional<Entry> entry(ResultSet row, LineState before, LineState after, LocalDate day)
            throws SQLException {
        AidEntries entries = AidEntries.of(
                Term.parse(row.getString(5)).orThrow(), new RegionCode(row.getString(3)), row.getString(4));
        String line = row.getString(1);
        String batch = row.getString(2);
        Money amount = Money.ofFen(row.getLong(6));
        // Paid at some time: the money is no longer with the bank, whatever was doubted since.
        boolean arrived = before == LineState.PAID || row.getBoolean(8);
        return switch (after) {
            case PAID ->
                Optional.of(
                        row.getBoolean(9)
                                ? entries.settlementAfterRefusal(line, batch, amount, day)
                                : entries.settlement(line, batch, amount, day));
            case REJECTED, RETURNED ->
                Optional.of(
                        arrived
                                ? entries.returned(line, batch, amount, day)
                                : entries.refusal(line, batch, amount, day));
            default -> Optional.empty();
        };
    }

    /** Where a line stands; empty when it was never kept. */
    public Optional<LineState> state(String lineId) {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select state from zx_payment_line where line_id = ?")) {
                select.setString(1, lineId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(LineState.valueOf(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    private String batchState(String batchId) {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select state from zx_batch where batch_id = ?")) {
                select.setString(1, batchId);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("a batch is kept before it is sent");
                    }
                    return row.getString(1);
                }
            }
        });
    }

    private Set<String> linesOf(String batchId) {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select line_id from zx_payment_line where batch_id = ?")) {
                select.setString(1, batchId);
                Set<String> lines = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
                return lines;
            }
        });
    }

    private static int insertBatch(Connection connection, String batchId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into zx_batch (batch_id, state)
            select cast(? as varchar), 'KEPT' where not exists (select 1 from zx_batch where batch_id = ?)
            """)) {
            insert.setString(1, batchId);
            insert.setString(2, batchId);
            return insert.executeUpdate();
        }
    }

    private static Map<String, LineState> states(Connection connection, PaymentBatch batch) throws SQLException {
        Map<String, LineState> states = new HashMap<>();
        Object[] ids =
                batch.payments().stream().map(payment -> payment.line().id()).toArray();
        try (PreparedStatement select = connection.prepareStatement(
                "select line_id, state from zx_payment_line where line_id = any(?) for update")) {
            select.setArray(1, connection.createArrayOf("varchar", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states.put(row.getString(1), LineState.valueOf(row.getString(2)));
                }
            }
        }
        return states;
    }

    private static void insertLines(
            Connection connection,
            String batchId,
            List<PaymentLine> lines,
            Map<String, LineState> before,
            Function<PaymentLine, RegionCode> countyOf)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into zx_payment_line (batch_id, amount, state, county, programme, term, line_id)
            values (?,?,'BATCHED',?,?,?,?)
            """);
                PreparedStatement again = connection.prepareStatement(
                        "update zx_payment_line set batch_id = ?, amount = ?, state = 'BATCHED' where line_id = ?")) {
            for (PaymentLine line : lines) {
                boolean isNew = !before.containsKey(line.id());
                PreparedStatement statement = isNew ? insert : again;
                statement.setString(1, batchId);
                statement.setLong(2, line.amount().fen());
                if (isNew) {
                    statement.setString(3, countyOf.apply(line).code());
                    statement.setString(4, line.programme());
                    statement.setString(5, line.term().toString());
                }
                statement.setString(isNew ? 6 : 3, line.id());
                statement.addBatch();
            }
            insert.executeBatch();
            again.executeBatch();
        }
    }
}
