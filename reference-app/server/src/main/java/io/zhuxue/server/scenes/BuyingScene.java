package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.server.buying.PlanDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.buying.TenderDesk;
import java.time.LocalDate;
import java.util.List;

/** The county's suppliers and contracts, a tender that led to a contract and one that still takes bids (采购). */
final class BuyingScene implements Scene {

    private static final List<String> BIDDERS = List.of("XL-01", "XL-02", "XL-03");
    private static final List<String> COMMITTEE = List.of("Z1", "Z2", "Z3", "Z4", "D1");

    private final SupplierDesk suppliers;
    private final PlanDesk plans;
    private final TenderDesk tenders;

    BuyingScene(SupplierDesk suppliers, PlanDesk plans, TenderDesk tenders) {
        this.suppliers = suppliers;
        this.plans = plans;
        this.tenders = tenders;
    }

    @Override
    public String name() {
        return "采购计划、招标与合同";
    }

    @Override
    public boolean set(Cast cast) {
        return !tenders.tenders(cast.county()).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) {
        done(suppliers.takeOver(cast.finance()));
        for (String id : BIDDERS) {
            done(suppliers.register(
                    cast.finance(), id, "PRODUCER", "食品生产许可证", day.plusYears(2).toString()));
        }
        LocalDate until = day.plusMonths(3);
        awarded(cast, day.minusDays(40), until);
        String next = "JH-2";
        done(plans.draw(cast.finance(), next, day.toString(), until.toString(), "F003 6000\nF006 2500"));
        done(plans.approve(cast.county(), next));
        done(tenders.issue(cast.finance(), "ZB-2", next, day.minusDays(5).toString()));
        done(tenders.bid(
                cast.finance(), "ZB-2", BIDDERS.get(0), day.minusDays(1).toString(), "F003 8.40\nF006 10.20"));
    }

    /** A tender from its plan to its contract. */
    private void awarded(Cast cast, LocalDate issued, LocalDate until) {
        String plan = "JH-1";
        String tender = "ZB-1";
        LocalDate closes = issued.plusDays(20);
        done(plans.draw(cast.finance(), plan, closes.toString(), until.toString(), "F001 12000\nF007 5000"));
        done(plans.approve(cast.county(), plan));
        done(tenders.issue(cast.finance(), tender, plan, issued.toString()));
        List<String> prices = List.of("F001 4.80\nF007 28.00", "F001 4.60\nF007 27.20", "F001 4.95\nF007 28.50");
        for (int i = 0; i < BIDDERS.size(); i++) {
            done(tenders.bid(
                    cast.finance(),
                    tender,
                    BIDDERS.get(i),
                    closes.minusDays(3 - i).toString(),
                    prices.get(i)));
        }
        done(tenders.committee(cast.finance(), tender, "Z1 专家\nZ2 专家\nZ3 专家\nZ4 专家\nD1 代表"));
        done(tenders.score(cast.finance(), tender, scores()));
        done(tenders.decide(cast.county(), tender));
        done(tenders.contract(
                cast.finance(), tender, "HT-1", closes.plusDays(10).toString(), until.toString()));
    }

    private static String scores() {
        StringBuilder lines = new StringBuilder();
        for (int member = 0; member < COMMITTEE.size(); member++) {
            for (int bidder = 0; bidder < BIDDERS.size(); bidder++) {
                lines.append(COMMITTEE.get(member))
                        .append(' ')
                        .append(BIDDERS.get(bidder))
                        .append(' ')
                        .append(78 + (3 * member + 5 * bidder) % 11)
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
