package io.zhuxue.disbursement.simulation;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.entitlement.SchoolRules;
import io.zhuxue.disbursement.funding.FundShares;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A simulation that adds up the differences as students come. */
final class DefaultSimulation implements Simulation {

    private record Key(RegionCode county, Stage stage, String programme) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::county).thenComparing(Key::stage).thenComparing(Key::programme);

    private static final class Sums {
        private final long[] before = new long[5];
        private final long[] after = new long[5];
        private long gainers;
        private long losers;
    }

    private record Rules(SchoolRules before, SchoolRules after) {}

    private final RuleBook before;
    private final RuleBook after;
    private final Map<School, Rules> schools = new IdentityHashMap<>();
    private final Map<Key, Sums> sums = new TreeMap<>(ORDER);
    private long gainers;
    private long losers;
    private long students;

    DefaultSimulation(RuleBook before, RuleBook after) {
        if (!before.term().equals(after.term())) {
            throw new IllegalArgumentException("both books are of the same term");
        }
        this.before = before;
        this.after = after;
    }

    @Override
    public void add(Applicant applicant) {
        students++;
        Rules rules =
                schools.computeIfAbsent(applicant.school(), school -> new Rules(before.at(school), after.at(school)));
        List<Entitlement> today = rules.before().due(applicant);
        List<Entitlement> reformed = rules.after().due(applicant);
        if (today.isEmpty() && reformed.isEmpty()) {
            return;
        }
        Map<String, Long> changes = new HashMap<>();
        for (Entitlement due : today) {
            count(sums(applicant, due).before, due);
            changes.merge(due.programme(), -due.amount().fen(), Math::addExact);
        }
        for (Entitlement due : reformed) {
            count(sums(applicant, due).after, due);
            changes.merge(due.programme(), due.amount().fen(), Math::addExact);
        }
        judge(applicant, changes);
    }

    private void judge(Applicant applicant, Map<String, Long> changes) {
        long whole = 0;
        for (Map.Entry<String, Long> change : changes.entrySet()) {
            whole = Math.addExact(whole, change.getValue());
            if (change.getValue() != 0) {
                Sums row = sums(applicant, change.getKey());
                row.gainers += change.getValue() > 0 ? 1 : 0;
                row.losers += change.getValue() < 0 ? 1 : 0;
            }
        }
        gainers += whole > 0 ? 1 : 0;
        losers += whole < 0 ? 1 : 0;
    }

    private Sums sums(Applicant applicant, Entitlement due) {
        return sums(applicant, due.programme());
    }

    private Sums sums(Applicant applicant, String programme) {
        Key key = new Key(applicant.school().region(), applicant.stage(), programme);
        return sums.computeIfAbsent(key, absent -> new Sums());
    }

    private static void count(long[] side, Entitlement due) {
        FundShares shares = due.shares();
        side[0] += due.amount().isZero() ? 0 : 1;
        side[1] = Math.addExact(side[1], shares.central().fen());
        side[2] = Math.addExact(side[2], shares.province().fen());
        side[3] = Math.addExact(side[3], shares.city().fen());
        side[4] = Math.addExact(side[4], shares.county().fen());
    }

    @Override
    public List<Effect> effects() {
        return sums.entrySet().stream()
                .map(row -> new Effect(
                        row.getKey().county(),
                        row.getKey().stage(),
                        row.getKey().programme(),
                        side(row.getValue().before),
                        side(row.getValue().after),
                        row.getValue().gainers,
                        row.getValue().losers))
                .toList();
    }

    private static Effect.Side side(long[] side) {
        return new Effect.Side(
                side[0],
                new FundShares(Money.ofFen(side[1]), Money.ofFen(side[2]), Money.ofFen(side[3]), Money.ofFen(side[4])));
    }

    @Override
    public long gainers() {
        return gainers;
    }

    @Override
    public long losers() {
        return losers;
    }

    @Override
    public long students() {
        return students;
    }
}
