package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges one tender: what may not be judged is put aside first, then the rest is ranked. */
final class Judging {

    private static final int ALL_POINTS = 100;
    private static final int PERMILLE = 1000;
    private static final int DECIMALS = 2;

    private final Tender.File file;
    private final ProcurementRules rules;
    private final List<Message> faults = new ArrayList<>();
    private final List<Message> excluded = new ArrayList<>();

    Judging(Tender.File file, ProcurementRules rules) {
        this.file = file;
        this.rules = rules;
    }

    Evaluation evaluation() {
        checkTender();
        checkCommittee();
        List<Tender.Bid> valid = valid();
        if (valid.size() < rules.leastBids()) {
            faults.add(NutritionMessage.TOO_FEW_BIDS.with(file.tender().id(), valid.size(), rules.leastBids()));
        }
        Map<SupplierId, List<Integer>> points = points(valid);
        return new Evaluation(faults, excluded, faults.isEmpty() ? ranking(valid, points) : List.of());
    }

    private void checkTender() {
        Tender tender = file.tender();
        if (tender.issued().plusDays(rules.tenderDays()).isAfter(tender.closes())) {
            faults.add(NutritionMessage.TENDER_TOO_SHORT.with(
                    tender.id(), tender.issued(), tender.closes(), rules.tenderDays()));
        }
    }

    private void checkCommittee() {
        List<Tender.Member> members = file.committee();
        Set<StaffId> persons = new HashSet<>();
        members.forEach(member -> persons.add(member.person()));
        if (persons.size() < rules.committeeMembers() || persons.size() % 2 == 0 || persons.size() < members.size()) {
            faults.add(NutritionMessage.COMMITTEE_SIZE.with(persons.size(), rules.committeeMembers()));
        }
        long experts = members.stream().filter(Tender.Member::expert).count();
        if (experts * PERMILLE < (long) members.size() * rules.expertsPermille()) {
            faults.add(NutritionMessage.TOO_FEW_EXPERTS.with(members.size(), experts));
        }
        Set<SupplierId> bidders = file.bids().stream().map(Tender.Bid::supplier).collect(Collectors.toSet());
        for (Tender.Member member : members) {
            member.related().stream()
                    .filter(bidders::contains)
                    .sorted()
                    .forEach(related -> faults.add(NutritionMessage.MEMBER_RELATED.with(member.person(), related)));
        }
    }

    private List<Tender.Bid> valid() {
        Map<SupplierId, Supplier> known =
                file.suppliers().stream().collect(Collectors.toMap(Supplier::id, supplier -> supplier, (a, b) -> a));
        Map<SupplierId, Long> times = file.bids().stream()
                .filter(this::inTime)
                .collect(Collectors.groupingBy(Tender.Bid::supplier, Collectors.counting()));
        List<Tender.Bid> valid = new ArrayList<>();
        for (Tender.Bid bid : file.bids()) {
            SupplierId who = bid.supplier();
            if (!inTime(bid)) {
                excluded.add(NutritionMessage.BID_LATE.with(who, bid.handedIn()));
            } else if (!known.containsKey(who)
                    || !known.get(who).licensedOn(file.tender().closes())) {
                excluded.add(NutritionMessage.BIDDER_UNLICENSED.with(who));
            } else if (!bid.perKilogram()
                    .keySet()
                    .containsAll(file.tender().grams().keySet())) {
                excluded.add(NutritionMessage.BID_INCOMPLETE.with(who));
            } else if (times.getOrDefault(who, 0L) > 1) {
                excluded.add(NutritionMessage.BID_TWICE.with(who));
            } else {
                valid.add(bid);
            }
        }
        return valid;
    }

    private boolean inTime(Tender.Bid bid) {
        return !bid.handedIn().isAfter(file.tender().closes());
    }

    /** The members' points for each bid; every member must have judged every bid once. */
    private Map<SupplierId, List<Integer>> points(List<Tender.Bid> valid) {
        Set<StaffId> members =
                file.committee().stream().map(Tender.Member::person).collect(Collectors.toSet());
        Map<SupplierId, Map<StaffId, Integer>> given = new TreeMap<>();
        file.scores().stream()
                .map(Tender.Score::member)
                .filter(member -> !members.contains(member))
                .map(StaffId::id)
                .distinct()
                .sorted()
                .forEach(stranger -> faults.add(NutritionMessage.SCORE_OF_STRANGER.with(stranger)));
        for (Tender.Score score : file.scores()) {
            given.computeIfAbsent(score.supplier(), supplier -> new TreeMap<>(Comparator.comparing(StaffId::id)))
                    .merge(score.member(), score.points(), (a, b) -> a.equals(b) ? a : -1);
        }
        Map<SupplierId, List<Integer>> points = new TreeMap<>();
        for (Tender.Bid bid : valid) {
            Map<StaffId, Integer> one = given.getOrDefault(bid.supplier(), Map.of());
            if (!one.keySet().containsAll(members) || one.containsValue(-1)) {
                faults.add(NutritionMessage.SCORES_MISSING.with(bid.supplier()));
            }
            points.put(bid.supplier(), List.copyOf(one.values()));
        }
        return points;
    }

    /** By points; of equal points the cheaper goes first, then the smaller id, so that nothing is left to chance. */
    private List<Evaluation.Ranked> ranking(List<Tender.Bid> valid, Map<SupplierId, List<Integer>> points) {
        Tender tender = file.tender();
        Money lowest = valid.stream().map(tender::total).min(Money::compareTo).orElse(Money.ZERO);
        return valid.stream()
                .map(bid -> new Evaluation.Ranked(
                        bid,
                        tender.total(bid),
                        points(tender.total(bid), lowest, points.getOrDefault(bid.supplier(), List.of()))))
                .sorted(Comparator.comparing(Evaluation.Ranked::points)
                        .reversed()
                        .thenComparing(Evaluation.Ranked::total)
                        .thenComparing(ranked -> ranked.bid().supplier()))
                .toList();
    }

    private BigDecimal points(Money total, Money lowest, List<Integer> members) {
        int quality = ALL_POINTS - rules.priceWeight();
        long sum = members.stream().mapToLong(Integer::longValue).sum();
        BigDecimal mean = BigDecimal.valueOf(sum * quality)
                .divide(BigDecimal.valueOf((long) members.size() * ALL_POINTS), DECIMALS, RoundingMode.HALF_UP);
        BigDecimal price = total.isZero()
                ? BigDecimal.valueOf(rules.priceWeight())
                : BigDecimal.valueOf(lowest.fen())
                        .multiply(BigDecimal.valueOf(rules.priceWeight()))
                        .divide(BigDecimal.valueOf(total.fen()), DECIMALS, RoundingMode.HALF_UP);
        return mean.add(price);
    }
}
