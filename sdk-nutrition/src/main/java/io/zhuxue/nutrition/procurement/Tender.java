package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A tender of a county for its schools (大宗食材招标).
 *
 * @param id 招标编号
 * @param issued the day on which the documents were given out
 * @param closes the last day for bids
 * @param grams how much of each food is asked for, by food code
 */
public record Tender(String id, LocalDate issued, LocalDate closes, Map<String, Grams> grams) {

    public Tender {
        grams = Collections.unmodifiableMap(new TreeMap<>(grams));
        if (grams.isEmpty()) {
            throw new IllegalArgumentException("a tender asks for something");
        }
    }

    /**
     * An offer (投标).
     *
     * @param supplier whose
     * @param handedIn when
     * @param perKilogram the price of a kilogram, by food code
     */
    public record Bid(SupplierId supplier, LocalDate handedIn, Map<String, Money> perKilogram) {

        public Bid {
            perKilogram = Collections.unmodifiableMap(new TreeMap<>(perKilogram));
        }
    }

    /**
     * Somebody who judges bids (评标委员会成员).
     *
     * @param person who
     * @param expert whether an expert of technique or economy
     * @param related the suppliers with whom there is an interest, so that the member must stay away (回避)
     */
    public record Member(StaffId person, boolean expert, Set<SupplierId> related) {

        public Member {
            related = Set.copyOf(related);
        }
    }

    /**
     * What a member thinks of a bid, price aside (评分).
     *
     * @param points 0 to 100
     */
    public record Score(StaffId member, SupplierId supplier, int points) {

        public Score {
            if (points < 0 || points > 100) {
                throw new IllegalArgumentException("points go from 0 to 100");
            }
        }
    }

    /** What an offer comes to for everything that is asked for; foods that it leaves out are not counted. */
    public Money total(Bid bid) {
        return grams.entrySet().stream()
                .map(asked -> asked.getValue().cost(bid.perKilogram().getOrDefault(asked.getKey(), Money.ZERO)))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Everything that one award is judged by. */
    public record File(
            Tender tender, List<Supplier> suppliers, List<Bid> bids, List<Member> committee, List<Score> scores) {

        public File {
            suppliers = List.copyOf(suppliers);
            bids = List.copyOf(bids);
            committee = List.copyOf(committee);
            scores = List.copyOf(scores);
        }
    }
}
