package io.zhuxue.reporting.fact;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small made-up province for tests; every number follows from the person's index. */
public final class SampleFacts {

    public static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    public static final LocalDate KNOWN = LocalDate.of(2022, 9, 1);
    public static final FactBatch BATCH = new FactBatch(TERM, "43", KNOWN);

    private SampleFacts() {}

    /** The token of the person of that index. */
    public static PersonRef person(long index) {
        return new PersonRef(String.format("%016x", index * 0x9E3779B97F4A7C15L).repeat(4));
    }

    public static Place place(long index) {
        return new Place(
                new RegionCode(index % 2 == 0 ? "430121" : "430181"), "21430000%02d".formatted(index % 7), Stage.UG);
    }

    public static FundShares shares(Money amount) {
        Money central = amount.portion(60, 100);
        Money province = amount.minus(central).portion(80, 100);
        return new FundShares(
                central, province, Money.ZERO, amount.minus(central).minus(province));
    }

    public static EntitlementFact entitlement(long index, String programme, Money amount) {
        return new EntitlementFact(
                place(index), person(index), programme, NeedLevel.HARD, amount, shares(amount), programme + "@2022");
    }

    public static PaymentFact payment(long index, PaymentFact.Progress progress) {
        return new PaymentFact(
                place(index),
                person(index),
                "UG_GRANT",
                1,
                Money.ofYuan(330),
                "SSC",
                progress,
                LocalDate.of(2022, 11, 30),
                "line-" + index);
    }

    /**
     * Persons 0 … count-1; every fourth is in need and entitled to 1650 yuan UG_GRANT, every eighth of them is in a
     * register; one reject, one allocation a county.
     */
    public static Map<FactKind, Long> write(Path directory, int count) {
        try (FactWriter writer = FactWriter.create(directory, BATCH)) {
            for (int i = 0; i < count; i++) {
                boolean needy = i % 4 == 0;
                List<SpecialGroup> groups = i % 8 == 0 ? List.of(SpecialGroup.CJ, SpecialGroup.TP) : List.of();
                writer.add(new RecognitionFact(
                        place(i), person(i), needy ? NeedLevel.HARD : NeedLevel.NONE, needy ? "SURVEY" : "", groups));
                if (i % 8 == 0) {
                    writer.add(new LinkFact(place(i), person(i), SpecialGroup.TP, i + 2, "ID", "LINKED"));
                }
                if (needy) {
                    writer.add(entitlement(i, "UG_GRANT", Money.ofYuan(1650)));
                    writer.add(payment(
                            i,
                            i % 12 == 0
                                    ? new PaymentFact.Progress.Waiting("ACCOUNT_MISSING")
                                    : new PaymentFact.Progress.Paid(LocalDate.of(2022, 11, 30 - i % 3))));
                }
            }
            writer.add(new RejectFact("43", "students.csv", 7, "id_no", "ID_CHECK"));
            for (String county : List.of("430121", "430181")) {
                Money money = Money.ofYuan(1650L * count / 8);
                writer.add(new AllocationFact(new RegionCode(county), "UG_GRANT", count / 8, money, shares(money)));
            }
            return writer.finish();
        }
    }
}
