package io.zhuxue.disbursement.funding;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sharing by the parameters of a policy book. */
final class DefaultSharing implements Sharing {

    private final PolicyBook policy;
    private final Term term;
    private final Map<String, BigDecimal> tiers;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    DefaultSharing(PolicyBook policy, Term term) {
        this.policy = policy;
        this.term = term;
        this.tiers = policy.find("sharing.tier", term, Place.NATION)
                .map(found -> found.table().rows())
                .orElse(Map.of());
    }

    @Override
    public int tier(RegionCode place) {
        return known.computeIfAbsent(place.code(), code -> findTier(place));
    }

    private int findTier(RegionCode place) {
        int own = policy.find("sharing.tier.county", term, Place.of(place))
                .map(Resolved::whole)
                .orElse(0);
        if (own > 0) {
            return own;
        }
        for (int length = 6; length >= 2; length -= 2) {
            BigDecimal tier = tiers.get(place.code().substring(0, length));
            if (tier != null) {
                return tier.intValueExact();
            }
        }
        return 0;
    }

    @Override
    public Optional<FundShares> share(
            Money sum, CentralShare rule, String rest, Place school, boolean centralSchool, int homeTier) {
        if (centralSchool && !rule.centralSchools().isEmpty()) {
            return number(rule.centralSchools(), school).map(percent -> split(sum, percent, rest, school));
        }
        return percent(rule, school, homeTier).map(percent -> split(sum, percent, rest, school));
    }

    private Optional<Integer> percent(CentralShare rule, Place school, int homeTier) {
        if (rule instanceof CentralShare.Fixed fixed) {
            return number(fixed.parameter(), school);
        }
        int tier = tier(school.region());
        if (tier == 0) {
            return Optional.empty();
        }
        if (rule instanceof CentralShare.ByHomePlace byHome) {
            // A home without a tier (港澳台, abroad) is treated like the school's own place.
            return row(byHome.table(), tier + "-" + (homeTier == 0 ? tier : homeTier), school);
        }
        return row(((CentralShare.BySchoolPlace) rule).table(), Integer.toString(tier), school);
    }

    private Optional<Integer> number(String parameter, Place place) {
        return policy.find(parameter, term, place).map(Resolved::whole);
    }

    private Optional<Integer> row(String table, String key, Place place) {
        return policy.find(table, term, place).flatMap(found -> found.row(key)).map(BigDecimal::intValueExact);
    }

    private FundShares split(Money sum, int percent, String rest, Place school) {
        Resolved split = policy.find(rest, term, school)
                .orElseThrow(() -> new IllegalStateException("no value of " + rest + " in " + term));
        return FundShares.of(
                sum,
                percent,
                new LocalSplit(weight(split, "province"), weight(split, "city"), weight(split, "county")));
    }

    private static int weight(Resolved split, String budget) {
        return split.row(budget).map(BigDecimal::intValueExact).orElse(0);
    }
}
