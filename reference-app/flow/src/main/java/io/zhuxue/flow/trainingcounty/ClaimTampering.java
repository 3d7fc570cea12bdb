package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.Tampering.Truth;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.Claim;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts faults into what a school claimed. */
final class ClaimTampering {

    private final SchoolBooks books;
    private final YearMonth month;
    private final Chance chance;

    ClaimTampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.books = books;
        this.month = month;
        this.chance = chance;
    }

    Truth doubleClaim() {
        int at = claim();
        Claim.Line again = chance.oneOf(books.claims.get(at - 1).lines());
        add(at, again, 0);
        return books.truth(Fault.DOUBLE_CLAIM, again.subject(), month.atEndOfMonth());
    }

    Truth moreMeals() {
        int at = claim();
        add(at, null, 20L + chance.below(60));
        return books.truth(Fault.MORE_MEALS, books.claims.get(at).number(), month.atEndOfMonth());
    }

    Truth labour() {
        Claim.Line wages = new Claim.Line(
                Kind.LABOUR, "食堂工勤人员工资", new SupplierId("食堂"), Grams.ZERO, Money.ofYuan(300L + chance.below(900)));
        add(claim(), wages, 0);
        return books.truth(Fault.LABOUR, wages.subject(), month.atEndOfMonth());
    }

    /** Adds a line or meals to a claim, and lets the surplus of the later claims follow. */
    private void add(int at, Claim.@Nullable Line line, long meals) {
        Money shift = Money.ZERO;
        for (int i = at; i < books.claims.size(); i++) {
            Claim claim = books.claims.get(i);
            List<Claim.Line> lines = new ArrayList<>(claim.lines());
            Money subsidy = claim.subsidy();
            Money opening = claim.opening().plus(shift);
            if (i == at) {
                subsidy = subsidy.plus(claim.standard().times(meals));
                shift = claim.standard().times(meals);
                if (line != null) {
                    lines.add(line);
                    shift = shift.minus(line.amount());
                }
            }
            books.claims.set(
                    i,
                    new Claim(
                            claim.number(),
                            claim.school(),
                            claim.month(),
                            i == at ? claim.meals() + meals : claim.meals(),
                            claim.standard(),
                            subsidy,
                            claim.leaders(),
                            opening,
                            claim.closing().plus(shift),
                            lines));
        }
    }

    private int claim() {
        for (int i = 0; i < books.claims.size(); i++) {
            if (books.claims.get(i).month().equals(month)) {
                return i;
            }
        }
        throw new IllegalStateException("no claim of " + month);
    }
}
