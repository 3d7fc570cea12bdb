package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.meals.CountyAudit;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.Tampering.Truth;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.settlement.Claim;
import io.zhuxue.nutrition.settlement.Settlement;
import io.zhuxue.nutrition.settlement.Subsidy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lets every school live through the term, tampers with some, and writes down what they wrote down. */
final class DefaultTrainingCounty implements TrainingCounty {

    private final CountyPlan plan;
    private final List<LocalDate> days;
    private final Subsidy subsidy;

    DefaultTrainingCounty(CountyPlan plan) {
        this.plan = plan;
        this.days = plan.schoolDays();
        this.subsidy = CountyAudit.subsidy(plan.dates().opens());
    }

    @Override
    public Made write(Path folder, Progress progress) {
        Suppliers suppliers = new Suppliers(plan.dates().opens(), plan.dates().closes());
        int[] sizes = sizes();
        Map<Integer, Fault> faults = faults();
        List<Truth> truths = new ArrayList<>();
        long lots = 0;
        long events = 0;
        long claims = 0;
        progress.step("练习县各校", plan.schools());
        try (CountyWriter out = new CountyWriter(folder)) {
            out.schoolDays(days);
            suppliers.contracts().forEach(out::contract);
            suppliers.register().forEach(out::supplier);
            out.foods();
            OversightTerm.TIMES.forEach(out::watchTime);
            CountyFood.recipes().forEach(out::recipe);
            for (int school = 0; school < plan.schools(); school++) {
                SchoolBooks books = school(school, sizes[school], suppliers, faults.get(school), truths);
                out.school(books);
                out.school(profile(school, books));
                lots += books.receipts.size();
                events += books.events.size();
                claims += books.claims.size();
                progress.at(school + 1L);
            }
            out.commit();
        }
        truths(folder, truths);
        return new Made(plan.schools(), plan.pupils(), days.size(), lots, events, claims, truths.size());
    }

    private static SchoolProfile profile(int school, SchoolBooks books) {
        String name = "练习县第" + (school + 1) + "小学";
        return new SchoolProfile(
                books.school, name, books.modes.get(books.modes.size() - 1).mode(), "0000-12315（练习）");
    }

    /** Pupils of each school: the smallest has twenty, the others share the rest unevenly. */
    private int[] sizes() {
        long[] weights = new long[plan.schools()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1L + Chance.of(plan.seed(), "size", i).between(0, 30);
        }
        long[] shares =
                Apportionment.split(plan.pupils() - (long) plan.schools() * CountyPlan.SMALLEST_SCHOOL, weights);
        int[] sizes = new int[shares.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = CountyPlan.SMALLEST_SCHOOL + (int) shares[i];
        }
        return sizes;
    }

    /** Which school has which fault: at most one each, so that a finding can be told from its neighbour's. */
    private Map<Integer, Fault> faults() {
        Map<Integer, Fault> faults = new HashMap<>();
        Chance chance = Chance.of(plan.seed(), "faults", 0);
        for (Fault fault : Fault.values()) {
            for (int i = 0; i < plan.faultsOfEachKind(); i++) {
                int school = chance.below(plan.schools());
                while (faults.containsKey(school)) {
                    school = (school + 1) % plan.schools();
                }
                faults.put(school, fault);
            }
        }
        return faults;
    }

    private SchoolBooks school(
            int index,
            int pupils,
            Suppliers suppliers,
            @org.jspecify.annotations.Nullable Fault fault,
            List<Truth> truths) {
        Chance chance = Chance.of(plan.seed(), "roll", index);
        LocalDate opens = plan.dates().opens();
        List<Enrolment> roll =
                Diners.enrol(SchoolTerm.code(index), pupils, opens, plan.dates().closes(), chance);
        SchoolBooks books = new SchoolBooks(SchoolTerm.code(index), roll);
        new SchoolTerm(books, days, subsidy.perMeal(), suppliers, plan.seed(), index).live();
        new SafetyTerm(books, days, plan.dates().term(), plan.seed(), index).live();
        new OversightTerm(books, days, plan.watchedDay(), plan.seed(), index).live();
        Tampering tampering =
                new Tampering(books, YearMonth.from(opens).plusMonths(1), Chance.of(plan.seed(), "tampering", index));
        if (fault != null) {
            tampering.books(fault).ifPresent(truths::add);
        }
        claims(books);
        if (fault != null) {
            tampering.claims(fault).ifPresent(truths::add);
        }
        return books;
    }

    private void claims(SchoolBooks books) {
        Map<YearMonth, Set<String>> meals = new TreeMap<>();
        for (DiningEvent event : books.events) {
            LocalDate date = event.at().toLocalDate();
            meals.computeIfAbsent(YearMonth.from(date), month -> new HashSet<>())
                    .add(event.pupil().id() + date);
        }
        Settlement settlement = new Settlement(subsidy);
        Money opening = Money.ZERO;
        for (Map.Entry<YearMonth, Set<String>> month : meals.entrySet()) {
            Money leaders = books.services.stream()
                    .filter(service -> YearMonth.from(service.meal().date()).equals(month.getKey()))
                    .map(service -> service.paid())
                    .reduce(Money.ZERO, Money::plus);
            Claim claim = settlement.draw(
                    "BZ-" + books.school + "-" + month.getKey(),
                    books.school,
                    month.getKey(),
                    month.getValue().size(),
                    books.receipts,
                    leaders,
                    opening);
            books.claims.add(claim);
            opening = claim.closing();
        }
    }

    private static void truths(Path folder, List<Truth> truths) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("truth").resolve("faults.csv"),
                List.of("fault", "code", "school_code", "subject", "date", "found_by", "story"))) {
            truths.forEach(truth -> csv.row(
                    truth.kind().name(),
                    truth.kind().code(),
                    truth.school(),
                    truth.subject(),
                    truth.date().toString(),
                    truth.kind().foundBy().name(),
                    truth.kind().story()));
            csv.commit();
        }
    }
}
