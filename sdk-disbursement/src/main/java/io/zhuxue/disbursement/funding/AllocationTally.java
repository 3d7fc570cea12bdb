package io.zhuxue.disbursement.funding;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sum of what students are due, as the allocation that covers it (按应享汇总分配): each county and programme gets
 * exactly what its students are due, so that the rows add up to the appropriation by construction.
 *
 * <p>Not for use by several threads.
 */
public final class AllocationTally {

    private record Key(RegionCode county, String programme) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byCounty = county.compareTo(other.county);
            return byCounty != 0 ? byCounty : programme.compareTo(other.programme);
        }
    }

    private static final class Sums {
        private long quota;
        private long central;
        private long province;
        private long city;
        private long county;
    }

    private final Map<Key, Sums> sums = new TreeMap<>();

    /** Adds what one student is due. */
    public void add(RegionCode county, String programme, FundShares shares) {
        Sums row = sums.computeIfAbsent(new Key(county, programme), key -> new Sums());
        row.quota++;
        row.central = Math.addExact(row.central, shares.central().fen());
        row.province = Math.addExact(row.province, shares.province().fen());
        row.city = Math.addExact(row.city, shares.city().fen());
        row.county = Math.addExact(row.county, shares.county().fen());
    }

    /** The rows, in the order of county and programme. */
    public List<AllocationRow> rows() {
        return sums.entrySet().stream()
                .map(row -> new AllocationRow(
                        row.getKey().county(),
                        row.getKey().programme(),
                        row.getValue().quota,
                        new FundShares(
                                Money.ofFen(row.getValue().central),
                                Money.ofFen(row.getValue().province),
                                Money.ofFen(row.getValue().city),
                                Money.ofFen(row.getValue().county))))
                .toList();
    }

    /** The whole money. */
    public Money appropriation() {
        return rows().stream().map(AllocationRow::money).reduce(Money.ZERO, Money::plus);
    }
}
