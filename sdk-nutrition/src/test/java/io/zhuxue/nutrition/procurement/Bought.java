package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Purchases as tests need them: 100 kg of rice each. */
final class Bought {

    static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    static final String RICE = "F001";
    static final SupplierId GRAIN = new SupplierId("G1");
    static final SupplierId GREENS = new SupplierId("G2");
    static final ProcurementRules RULES = ProcurementRules.national(MONDAY);

    private Bought() {}

    static SchoolCode school(int number) {
        return new SchoolCode(String.format("2143%06d", number));
    }

    static Purchase rice(int school, LocalDate date, int fen) {
        return of(school, GRAIN, date, 100_000, fen, true);
    }

    static Purchase of(int school, SupplierId supplier, LocalDate date, long grams, int fen, boolean tendered) {
        return new Purchase(
                school(school) + "/" + supplier + "/" + date,
                school(school),
                supplier,
                RICE,
                date,
                Grams.of(grams),
                Money.ofFen(fen),
                tendered);
    }

    /** Nine schools that pay about 4.80 yuan, so that the median is 4.80 and the middle distance from it 0.10. */
    static List<Purchase> market(LocalDate date) {
        int[] fen = {460, 465, 470, 475, 480, 485, 490, 495, 500};
        List<Purchase> market = new ArrayList<>();
        for (int i = 0; i < fen.length; i++) {
            market.add(rice(i + 1, date, fen[i]));
        }
        return market;
    }
}
