package io.zhuxue.nutrition.supply;

import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The check (库存核对) of receipts and store books by what they show themselves, whoever wrote them. */
public interface StockCheck {

    /**
     * A check that lets a count find a little less than the book.
     *
     * @param permille how many thousandths of a lot may be lost by drying and weighing
     */
    static StockCheck create(int permille) {
        return new DefaultStockCheck(permille);
    }

    /**
     * What the check found.
     *
     * @param findings in the order of schools, days and codes
     * @param onHand what is left of every received lot
     */
    record Report(List<Finding> findings, Map<LotId, Grams> onHand) {

        public Report {
            findings = List.copyOf(findings);
            onHand = Map.copyOf(onHand);
        }
    }

    /** Checks any number of schools; a school's entries are taken in the order of their numbers. */
    Report check(Collection<Receipt> receipts, Collection<StockEntry> entries);
}
