package io.zhuxue.nutrition.safety;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of recalls (召回核查): nothing that is called back comes in, goes out to a meal or lies about unheld. */
public final class RecallCheck {

    private final List<RecallNotice> notices;

    private RecallCheck(List<RecallNotice> notices) {
        this.notices = notices;
    }

    /** A check against these notices. */
    public static RecallCheck of(Collection<RecallNotice> notices) {
        return new RecallCheck(notices.stream()
                .sorted(Comparator.comparing(RecallNotice::issued).thenComparing(RecallNotice::number))
                .toList());
    }

    /** Why a lot at the door must be sent back; a school asks before it takes a lot in. */
    public Optional<Message> refusal(Receipt receipt) {
        return notice(receipt).map(notice -> NutritionMessage.RECALLED_RECEIVED.with(receipt.lot(), notice.number()));
    }

    private Optional<RecallNotice> notice(Receipt receipt) {
        return notices.stream().filter(each -> each.covers(receipt)).findFirst();
    }

    /**
     * What went wrong after each call: lots taken in or issued on a later day, and lots of which there is some and which
     * nobody holds. On the day of the call itself nobody is blamed, for the books have no hours.
     */
    public List<Finding> check(Collection<Receipt> receipts, Collection<StockEntry> entries) {
        Map<LotId, List<StockEntry>> books = new HashMap<>();
        entries.forEach(entry ->
                books.computeIfAbsent(entry.lot(), lot -> new ArrayList<>()).add(entry));
        List<Finding> findings = new ArrayList<>();
        for (Receipt receipt : receipts) {
            notice(receipt)
                    .ifPresent(notice -> lot(receipt, notice, books.getOrDefault(receipt.lot(), List.of()), findings));
        }
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }

    private static void lot(Receipt receipt, RecallNotice notice, List<StockEntry> book, List<Finding> findings) {
        LocalDate called = notice.issued().toLocalDate();
        if (receipt.date().isAfter(called)) {
            Message message = NutritionMessage.RECALLED_RECEIVED.with(receipt.lot(), notice.number());
            findings.add(finding(receipt, receipt.date(), message, notice));
        }
        Grams left = Grams.ZERO;
        boolean held = false;
        for (StockEntry entry : book.stream()
                .sorted(Comparator.comparingLong(StockEntry::number))
                .toList()) {
            left = left.plus(entry.change());
            held = entry.kind() == Kind.HOLD || held && entry.kind() != Kind.RELEASE;
            if (entry.kind() == Kind.ISSUE && entry.date().isAfter(called)) {
                Message message = NutritionMessage.RECALLED_ISSUED.with(receipt.lot(), notice.number(), entry.grams());
                findings.add(finding(receipt, entry.date(), message, notice));
            }
        }
        if (left.isPositive() && !held) {
            Message message = NutritionMessage.RECALLED_NOT_HELD.with(receipt.lot(), notice.number(), left);
            findings.add(finding(receipt, called, message, notice));
        }
    }

    private static Finding finding(Receipt receipt, LocalDate date, Message message, RecallNotice notice) {
        return new Finding(
                Finding.Weight.BREACH,
                receipt.school(),
                date,
                receipt.lot().id(),
                message,
                List.of(notice.number(), receipt.lot().id()));
    }
}
