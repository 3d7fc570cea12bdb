package io.zhuxue.nutrition.supply;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.OrderId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.Map;

/** Lots of one school as tests need them: rice at 4.80 yuan a kilogram. */
public final class Lots {

    public static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    public static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    public static final String RICE = "012001";
    public static final Money PRICE = Money.ofFen(480);
    public static final SupplierId SUPPLIER = new SupplierId("S1");
    public static final ContractId CONTRACT = new ContractId("C1");
    public static final OrderId ORDER = new OrderId("O1");

    private Lots() {}

    public static MealId lunch(LocalDate day) {
        return new MealId(SCHOOL, day, Meal.LUNCH);
    }

    public static PurchaseOrder order(long grams) {
        return new PurchaseOrder(ORDER, SCHOOL, SUPPLIER, CONTRACT, MONDAY, Map.of(RICE, Grams.of(grams)));
    }

    /** A lot that came on Monday. */
    public static Receipt lot(String id, long grams, LocalDate bestBefore) {
        return lot(id, MONDAY, bestBefore, weighed(grams, 0), "王", "李");
    }

    public static Receipt.Weighing weighed(long grams, long refused) {
        return new Receipt.Weighing(
                Grams.of(grams), Grams.of(grams), Grams.of(refused), refused > 0 ? "霉变" : "", "photo.jpg");
    }

    public static Receipt lot(
            String id, LocalDate day, LocalDate bestBefore, Receipt.Weighing weighing, String first, String second) {
        return new Receipt(
                new LotId(id),
                SCHOOL,
                RICE,
                new Receipt.Purchase(ORDER, SUPPLIER, CONTRACT, PRICE),
                new Receipt.Provenance("稻花", "B7", day.minusDays(10), bestBefore, "cert-1"),
                weighing,
                new Receipt.Inspection(day.atTime(7, 30), new StaffId(first), new StaffId(second)));
    }
}
