package io.zhuxue.benchmarks;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.OrderId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import io.zhuxue.nutrition.supply.SupplierBatch;
import io.zhuxue.nutrition.supply.Trace;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Measures the trace over one year of a large county: {@code java -cp benchmarks.jar io.zhuxue.benchmarks.TraceAtScale
 * SCHOOLS DAYS PUPILS_A_SCHOOL}, such as 1000 200 300.
 *
 * <p>Each day each school issues six foods: rice and oil of a batch that the whole county shares for a month, milk of a
 * batch shared for a week, three fresh ones of batches shared for a day. Pupils miss a meal in twenty-five.
 */
public final class TraceAtScale {

    private static final int FOODS = 6;
    private static final int[] DAYS_A_BATCH = {20, 20, 5, 1, 1, 1};
    private static final int PUPILS_A_CLASS = 40;
    private static final int QUERIES = 200;
    private static final SupplierId SUPPLIER = new SupplierId("G43001");
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);

    private TraceAtScale() {}

    /** Runs the measurement. */
    public static void main(String[] args) {
        int schools = Integer.parseInt(args[0]);
        int days = Integer.parseInt(args[1]);
        int pupils = Integer.parseInt(args[2]);
        long begun = System.nanoTime();
        List<Receipt> receipts = new ArrayList<>();
        List<StockEntry> entries = new ArrayList<>();
        List<MealRoll> rolls = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(1);
        for (int school = 0; school < schools; school++) {
            school(school, days, pupils, receipts, entries, rolls, chance);
        }
        say("records made", begun);
        long eaten = rolls.stream()
                .mapToLong(roll -> roll.meals().stream().mapToLong(roll::diners).sum())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%,d schools, %,d days, %,d pupils: %,d lots, %,d movements, %,d meals eaten%n",
                schools,
                days,
                (long) schools * pupils,
                receipts.size(),
                entries.size(),
                eaten);
        begun = System.nanoTime();
        Trace trace = Trace.of(receipts, entries, rolls);
        say("trace built", begun);
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap in use: %,d MB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        forward(trace, "forward, a month's rice of the whole county", 0, days);
        forward(trace, "forward, a day's fresh food of the whole county", FOODS - 1, days);
        back(trace, schools, days, pupils, chance);
    }

    private static void school(
            int index,
            int days,
            int pupils,
            List<Receipt> receipts,
            List<StockEntry> entries,
            List<MealRoll> rolls,
            SplittableRandom chance) {
        SchoolCode school = new SchoolCode(String.format(Locale.ROOT, "2143%06d", index + 1));
        List<MealRoll.Seat> seats = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            seats.add(new MealRoll.Seat(pupil(index, pupil), new ClassId(school, "C" + pupil / PUPILS_A_CLASS)));
        }
        MealRoll roll = MealRoll.of(school, seats);
        long number = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            MealId meal = new MealId(school, date, Meal.LUNCH);
            for (int food = 0; food < FOODS; food++) {
                LotId lot = new LotId(school + "-" + food + "-" + day / DAYS_A_BATCH[food]);
                if (day % DAYS_A_BATCH[food] == 0) {
                    Receipt receipt = receipt(school, lot, food, day, date);
                    receipts.add(receipt);
                    entries.add(new StockEntry(++number, school, lot, Kind.RECEIPT, date, receipt.accepted(), null));
                }
                entries.add(new StockEntry(++number, school, lot, Kind.ISSUE, date, Grams.of(30L * pupils), meal));
            }
            for (MealRoll.Seat seat : seats) {
                if (chance.nextInt(25) != 0) {
                    roll.mark(seat.pupil(), meal);
                }
            }
        }
        rolls.add(roll);
    }

    private static PupilId pupil(int school, int pupil) {
        return new PupilId("G2143" + (school + 1) * 100_000L + pupil);
    }

    private static Receipt receipt(SchoolCode school, LotId lot, int food, int day, LocalDate date) {
        Grams grams = Grams.ofKilograms(1000);
        return new Receipt(
                lot,
                school,
                "F" + food,
                new Receipt.Purchase(new OrderId(lot.id()), SUPPLIER, new ContractId("HT1"), Money.ofFen(480)),
                new Receipt.Provenance("", batch(food, day), date, date.plusDays(60), "cert"),
                new Receipt.Weighing(grams, grams, Grams.ZERO, "", "photo"),
                new Receipt.Inspection(date.atTime(7, 0), new StaffId("a"), new StaffId("b")));
    }

    private static String batch(int food, int day) {
        return "B" + food + "-" + day / DAYS_A_BATCH[food];
    }

    private static void forward(Trace trace, String what, int food, int days) {
        double[] millis = new double[QUERIES];
        long cpu = threadCpu();
        Trace.Reach reach = trace.forward(new SupplierBatch(SUPPLIER, "F" + food, batch(food, 0)));
        for (int i = 0; i < QUERIES; i++) {
            SupplierBatch batch = new SupplierBatch(SUPPLIER, "F" + food, batch(food, i % days));
            long begun = System.nanoTime();
            reach = trace.forward(batch);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d lots, %,d meals, %,d classes, %,d pupils; %s%n",
                what,
                reach.lots().size(),
                reach.meals().size(),
                reach.classes().size(),
                reach.pupils().size(),
                times(millis, threadCpu() - cpu));
    }

    private static void back(Trace trace, int schools, int days, int pupils, SplittableRandom chance) {
        double[] millis = new double[QUERIES];
        long cpu = threadCpu();
        int lots = 0;
        for (int i = 0; i < QUERIES; i++) {
            PupilId pupil = pupil(chance.nextInt(schools), chance.nextInt(pupils));
            long begun = System.nanoTime();
            lots = trace.back(pupil, FIRST, FIRST.plusDays(days)).size();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        System.out.printf(
                Locale.ROOT, "back, a pupil's year: %,d lots in meals; %s%n", lots, times(millis, threadCpu() - cpu));
    }

    private static String times(double[] millis, long cpu) {
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "median %.1f ms, 95 %% under %.1f ms, worst %.1f ms wall; %.1f ms CPU a query",
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length - 1],
                cpu / 1e6 / millis.length);
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String what, long begun) {
        System.out.printf(Locale.ROOT, "%s in %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
