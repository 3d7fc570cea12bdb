package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** Turns a fact into the cells of its table, in the order of {@link FactKind#columns}. */
final class FactRow {

    private FactRow() {}

    static void append(Fact fact, FactBatch batch, boolean retracted, DuckDBAppender to) throws SQLException {
        to.beginRow();
        to.append(batch.term().toString());
        if (fact instanceof EntitlementFact f) {
            entitlement(f, to);
        } else if (fact instanceof PaymentFact f) {
            payment(f, to);
        } else if (fact instanceof RecognitionFact f) {
            recognition(f, to);
        } else if (fact instanceof LinkFact f) {
            link(f, to);
        } else if (fact instanceof AllocationFact f) {
            to.append(f.region().code()).append(f.programme()).append(f.quota());
            money(f.amount(), f.shares(), to);
        } else if (fact instanceof RejectFact f) {
            to.append(f.region()).append(f.file()).append(f.row());
            to.append(f.column()).append(f.code());
        }
        to.append(batch.knownOn()).append(retracted).endRow();
    }

    private static void recognition(RecognitionFact f, DuckDBAppender to) throws SQLException {
        who(f.place(), f.person(), to);
        to.append(f.level().name()).append(f.basis());
        to.append(f.groups().stream().map(Enum::name).collect(Collectors.joining(";")));
    }

    private static void link(LinkFact f, DuckDBAppender to) throws SQLException {
        who(f.place(), f.person(), to);
        to.append(f.group().name()).append(f.registerRow());
        to.append(f.method()).append(f.status());
    }

    private static void entitlement(EntitlementFact f, DuckDBAppender to) throws SQLException {
        who(f.place(), f.person(), to);
        to.append(f.programme()).append(f.level().name());
        money(f.amount(), f.shares(), to);
        to.append(f.rule());
    }

    private static void payment(PaymentFact f, DuckDBAppender to) throws SQLException {
        who(f.place(), f.person(), to);
        to.append(f.programme()).append((long) f.instalment());
        to.append(f.amount().fen()).append(f.channel());
        if (f.progress() instanceof PaymentFact.Progress.Waiting p) {
            to.append("WAITING").append(p.code());
        } else if (f.progress() instanceof PaymentFact.Progress.Failed p) {
            to.append("FAILED").append(p.code());
        } else if (f.progress() instanceof PaymentFact.Progress.Unknown p) {
            to.append("UNKNOWN").append(p.code());
        } else {
            to.append(f.progress() instanceof PaymentFact.Progress.Paid ? "PAID" : "ORDERED");
            to.append("");
        }
        to.append(f.due());
        if (f.progress() instanceof PaymentFact.Progress.Paid p) {
            to.append(p.on());
        } else {
            to.appendNull();
        }
        to.append(f.line());
    }

    private static void who(Place place, PersonRef person, DuckDBAppender to) throws SQLException {
        to.append(place.region().code()).append(place.school());
        to.append(place.stage().name());
        to.append(person.token()).append(key(person.token()));
    }

    private static void money(Money amount, FundShares shares, DuckDBAppender to) throws SQLException {
        to.append(amount.fen()).append(shares.central().fen());
        to.append(shares.province().fen()).append(shares.city().fen());
        to.append(shares.county().fen());
    }

    /**
     * The first 64 bits of the token, on which engines count persons: eight bytes instead of sixty-four. Two of 150
     * million people share one with a chance below one in a thousand.
     */
    static long key(String token) {
        return token.length() >= 16 && token.chars().limit(16).allMatch(c -> Character.digit(c, 16) >= 0)
                ? Long.parseUnsignedLong(token.substring(0, 16), 16)
                : spread(token);
    }

    /** For tokens that are not hexadecimal, as a host's own store may have them: FNV-1a over the characters. */
    private static long spread(String token) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < token.length(); i++) {
            hash = (hash ^ token.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
