package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Turns a fact into the cells of its table, in the order of {@link FactKind#columns}. */
final class FactRow {

    private FactRow() {}

    static void append(Fact fact, boolean retracted, FactPart to) throws SQLException {
        to.begin();
        if (fact instanceof EntitlementFact f) {
            entitlement(f, to);
        } else if (fact instanceof PaymentFact f) {
            payment(f, to);
        } else if (fact instanceof RecognitionFact f) {
            recognition(f, to);
        } else if (fact instanceof LinkFact f) {
            link(f, to);
        } else if (fact instanceof AllocationFact f) {
            to.code(f.region().code()).code(f.programme()).whole(f.quota());
            money(f.amount(), f.shares(), to);
        } else if (fact instanceof MealFact f) {
            meal(f, to);
        } else if (fact instanceof PurchaseFact f) {
            to.code(f.region().code()).code(f.school()).day(f.day());
            to.text(f.lot()).code(f.category()).code(f.supplierKind());
            to.whole(f.grams()).whole(f.amount().fen());
        } else if (fact instanceof ClaimFact f) {
            to.code(f.region().code()).code(f.school()).day(f.month());
            to.whole(f.meals()).whole(f.claimed().fen()).whole(f.approved().fen());
            to.whole(f.purchases().fen()).code(f.state());
        } else if (fact instanceof TicketFact f) {
            ticket(f, to);
        } else if (fact instanceof RejectFact f) {
            to.code(f.region()).code(f.file()).whole(f.row());
            to.code(f.column()).code(f.code());
        }
        to.end(retracted);
    }

    private static void recognition(RecognitionFact f, FactPart to) throws SQLException {
        who(f.place(), f.person(), to);
        to.code(f.level().name()).code(f.basis());
        to.code(f.groups().isEmpty() ? "" : f.groups().stream().map(Enum::name).collect(Collectors.joining(";")));
    }

    private static void link(LinkFact f, FactPart to) throws SQLException {
        who(f.place(), f.person(), to);
        to.code(f.group().name()).whole(f.registerRow());
        to.code(f.method()).code(f.status());
    }

    private static void entitlement(EntitlementFact f, FactPart to) throws SQLException {
        who(f.place(), f.person(), to);
        to.code(f.programme()).code(f.level().name());
        money(f.amount(), f.shares(), to);
        to.code(f.rule());
    }

    private static void payment(PaymentFact f, FactPart to) throws SQLException {
        who(f.place(), f.person(), to);
        to.code(f.programme()).whole(f.instalment());
        to.whole(f.amount().fen()).code(f.channel());
        if (f.progress() instanceof PaymentFact.Progress.Waiting p) {
            to.code("WAITING").code(p.code());
        } else if (f.progress() instanceof PaymentFact.Progress.Failed p) {
            to.code("FAILED").code(p.code());
        } else if (f.progress() instanceof PaymentFact.Progress.Unknown p) {
            to.code("UNKNOWN").code(p.code());
        } else {
            to.code(f.progress() instanceof PaymentFact.Progress.Paid ? "PAID" : "ORDERED");
            to.code("");
        }
        to.day(f.due());
        if (f.progress() instanceof PaymentFact.Progress.Paid p) {
            to.day(p.on());
        } else {
            to.nothing();
        }
        to.text(f.line());
    }

    private static void meal(MealFact f, FactPart to) throws SQLException {
        to.code(f.place().region().code()).code(f.place().school());
        to.code(f.place().stage().name()).code(f.schoolKind());
        to.whole(f.urban() ? 1 : 0).day(f.day());
        to.code(f.mode().name()).code(f.supply().name());
        to.whole(f.leftBehind()).whole(f.poorDay()).whole(f.free());
        to.whole(f.meals()).whole(f.money().fen());
    }

    private static void ticket(TicketFact f, FactPart to) throws SQLException {
        to.code(f.region().code()).text(f.ticket());
        to.code(f.ticketKind()).code(f.tier());
        to.day(f.received()).day(f.due());
        if (f.progress() instanceof TicketFact.Progress.Answered p) {
            to.day(p.on());
        } else {
            to.nothing();
        }
    }

    private static void who(Place place, PersonRef person, FactPart to) throws SQLException {
        to.code(place.region().code()).code(place.school());
        to.code(place.stage().name());
        to.text(person.token()).whole(key(person.token()));
    }

    private static void money(Money amount, FundShares shares, FactPart to) throws SQLException {
        to.whole(amount.fen()).whole(shares.central().fen());
        to.whole(shares.province().fen()).whole(shares.city().fen());
        to.whole(shares.county().fen());
    }

    /**
     * The first 64 bits of the token, on which engines count persons: eight bytes instead of sixty-four. Two of 150
     * million people share one with a chance below one in a thousand.
     */
    static long key(String token) {
        long key = 0;
        for (int i = 0; i < 16; i++) {
            int digit = i < token.length() ? Character.digit(token.charAt(i), 16) : -1;
            if (digit < 0) {
                return spread(token);
            }
            key = key << 4 | digit;
        }
        return key;
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
