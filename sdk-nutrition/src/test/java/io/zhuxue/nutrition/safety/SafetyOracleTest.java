package io.zhuxue.nutrition.safety;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.safety.SelfCheck.Level;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The calendar of checks and the watch over recalls against slow reckonings that share nothing with them. */
class SafetyOracleTest {

    private static final SafetyRules RULES = SafetyRules.national(MONDAY);

    private static List<LocalDate> schoolDays(Random random) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            LocalDate day = MONDAY.plusDays(i);
            if (day.getDayOfWeek().getValue() <= 5 && random.nextInt(10) > 0) {
                days.add(day);
            }
        }
        return days;
    }

    private static String period(Level level, LocalDate day) {
        return switch (level) {
            case DAILY -> "D" + day;
            case WEEKLY -> "W" + day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTHLY -> "M" + YearMonth.from(day);
        };
    }

    @Property(tries = 80)
    void missing_checks_are_the_periods_with_school_that_are_over_and_have_none(
            @ForAll long seed, @ForAll @IntRange(max = 75) int passed) {
        Random random = new Random(seed);
        List<LocalDate> days = schoolDays(random);
        LocalDate until = MONDAY.plusDays(passed);
        List<SelfCheck> checks = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (LocalDate day : days) {
            for (Level level : Level.values()) {
                if (random.nextInt(3) == 0) {
                    checks.add(new SelfCheck(SCHOOL, level, day, new StaffId("安全员"), List.of()));
                    done.add(period(level, day));
                }
            }
        }
        Set<String> wanted = new TreeSet<>();
        for (LocalDate day : days) {
            for (Level level : Level.values()) {
                // A period is over when the day after is another period.
                boolean over = true;
                for (LocalDate later = until.plusDays(1);
                        later.isBefore(until.plusDays(32));
                        later = later.plusDays(1)) {
                    over &= !period(level, later).equals(period(level, day));
                }
                if (over && !day.isAfter(until) && !done.contains(period(level, day))) {
                    wanted.add(period(level, day));
                }
            }
        }
        Collections.shuffle(checks, random);
        Set<String> found = new TreeSet<>();
        for (Finding finding : SelfCheckCalendar.of(days, RULES).check(List.of(SCHOOL), checks, until)) {
            String[] subject = finding.subject().split("/");
            found.add(period(Level.valueOf(subject[0]), LocalDate.parse(subject[1])));
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Property(tries = 80)
    void a_recalled_lot_is_found_unheld_exactly_when_some_is_left_and_its_last_word_is_no_hold(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate called = MONDAY.plusDays(5);
        RecallNotice notice = new RecallNotice("ZH", Lots.SUPPLIER, Lots.RICE, Set.of("B7"), called.atTime(9, 0), "");
        Receipt lot = Lots.lot("L1", 5_000, MONDAY.plusDays(90));
        List<StockEntry> book = new ArrayList<>();
        book.add(new StockEntry(1, SCHOOL, lot.lot(), Kind.RECEIPT, MONDAY, Grams.of(5_000), null));
        long left = 5_000;
        boolean held = false;
        long lateIssues = 0;
        for (int i = 2; i < 9; i++) {
            LocalDate day = MONDAY.plusDays(i);
            int what = random.nextInt(4);
            long grams = Math.min(left, 1 + random.nextInt(1_500));
            if (what == 0 && grams > 0) {
                book.add(new StockEntry(i, SCHOOL, lot.lot(), Kind.ISSUE, day, Grams.of(grams), Lots.lunch(day)));
                left -= grams;
                lateIssues += day.isAfter(called) ? 1 : 0;
            } else if (what == 1) {
                book.add(new StockEntry(i, SCHOOL, lot.lot(), Kind.HOLD, day, Grams.ZERO, null));
                held = true;
            } else if (what == 2) {
                book.add(new StockEntry(i, SCHOOL, lot.lot(), Kind.RELEASE, day, Grams.ZERO, null));
                held = false;
            } else if (grams > 0) {
                book.add(new StockEntry(i, SCHOOL, lot.lot(), Kind.LOSS, day, Grams.of(grams), null));
                left -= grams;
            }
        }
        Collections.shuffle(book, random);
        List<Finding> findings = RecallCheck.of(List.of(notice)).check(List.of(lot), book);
        boolean unheld = left > 0 && !held;
        assertThat(findings.stream()
                        .filter(f -> f.code().equals("RECALLED_NOT_HELD"))
                        .count())
                .isEqualTo(unheld ? 1 : 0);
        assertThat(findings.stream()
                        .filter(f -> f.code().equals("RECALLED_ISSUED"))
                        .count())
                .isEqualTo(lateIssues);
        Recall recall = Recall.of(notice, List.of(lot), book, List.of());
        assertThat(recall.holds()).hasSize(unheld ? 1 : 0);
        assertThat(recall.stops().get(0).left()).isEqualTo(Grams.of(left));
    }

    @Property(tries = 60)
    void the_shares_of_schools_add_up_to_the_recall(@ForAll long seed) {
        Random random = new Random(seed);
        List<Receipt> receipts = new ArrayList<>();
        List<StockEntry> entries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Receipt plain = Lots.lot("L" + i, 1_000 + random.nextInt(9_000), MONDAY.plusDays(90));
            SchoolCode school = new SchoolCode("214300000" + (1 + random.nextInt(4)));
            Receipt lot = new Receipt(
                    new LotId("L" + i),
                    school,
                    plain.foodCode(),
                    plain.purchase(),
                    plain.provenance(),
                    plain.weighing(),
                    plain.inspection());
            receipts.add(lot);
            entries.add(new StockEntry(i + 1L, school, lot.lot(), Kind.RECEIPT, MONDAY, lot.accepted(), null));
        }
        RecallNotice notice = new RecallNotice("ZH", Lots.SUPPLIER, Lots.RICE, Set.of(), MONDAY.atTime(9, 0), "");
        Recall recall = Recall.of(notice, receipts, entries, List.of());
        Map<SchoolCode, Recall.Share> shares = recall.schools();
        assertThat(shares.values().stream().mapToInt(Recall.Share::lots).sum()).isEqualTo(20);
        assertThat(shares.values().stream().map(Recall.Share::left).reduce(Grams.ZERO, Grams::plus))
                .isEqualTo(receipts.stream().map(Receipt::accepted).reduce(Grams.ZERO, Grams::plus));
        assertThat(recall.holds())
                .hasSize(20)
                .allSatisfy(hold -> assertThat(hold.number()).isGreaterThan(0));
        assertThat(recall.holds().stream()
                        .map(hold -> hold.school() + "/" + hold.number())
                        .distinct()
                        .count())
                .as("no number twice in a school's book")
                .isEqualTo(20);
    }
}
