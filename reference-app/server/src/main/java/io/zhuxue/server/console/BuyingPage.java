package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.buying.PlanDesk;
import io.zhuxue.server.buying.PlanRow;
import io.zhuxue.server.buying.PriceDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.buying.SupplierRow;
import io.zhuxue.server.buying.TenderDesk;
import io.zhuxue.server.buying.TenderView;
import io.zhuxue.server.work.Task;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Buying for schools (大宗采购): plans, tenders, contracts and prices, suppliers and their licences. */
@Named("buying")
@RequestScoped
public class BuyingPage {

    private static final int MOST_FINDINGS = 100;

    @Inject
    private SupplierDesk suppliers;

    @Inject
    private PlanDesk plans;

    @Inject
    private TenderDesk tenders;

    @Inject
    private PriceDesk prices;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<List<SupplierRow>> suppliersKnown = new Once<>(() -> suppliers.suppliers(me.get(), day()));

    private final Once<List<PlanRow>> plansKnown = new Once<>(() -> plans.plans(me.get(), day()));

    private final Once<List<TenderView>> tendersKnown = new Once<>(() -> tenders.tenders(me.get()));

    /** The form begins with the day that the pages show. */
    @PostConstruct
    void fill() {
        form.preset("from", day().toString());
        form.preset("to", day().plusMonths(6).toString());
        form.preset("on", day().toString());
    }

    public void takeOver() {
        var taken = suppliers.takeOver(me.get());
        told(taken.refusal(), "已从本县数据登记供应商与合同共" + taken.value().orElse(0) + "项。");
    }

    public void register() {
        told(suppliers.register(me.get(), text("supplier"), text("kind"), text("licence"), text("until")), "供应商已登记。");
    }

    public void remove(String id) {
        told(suppliers.remove(me.get(), id, text("reason")), "供应商已退出名录，经过保留。");
    }

    public void draw() {
        told(plans.draw(me.get(), text("plan"), text("from"), text("to"), text("lines")), "计划已编制，待他人批准。");
    }

    public void drawFromMenu() {
        told(
                plans.drawFromMenu(
                        me.get(),
                        text("plan"),
                        text("from"),
                        text("to"),
                        form.number("menu").orElse(0L),
                        text("weeks")),
                "计划已按食谱编制，待他人批准。");
    }

    public void approve(String number) {
        told(plans.approve(me.get(), number), "计划已批准。");
    }

    public void withdraw(String number) {
        told(plans.withdraw(me.get(), number, text("reason")), "计划已撤销，经过保留。");
    }

    public void issue() {
        told(tenders.issue(me.get(), text("tender"), text("plan"), text("on")), "招标文件已发出。");
    }

    public void bid() {
        told(tenders.bid(me.get(), text("tender"), text("supplier"), text("on"), text("lines")), "投标已登记。");
    }

    public void committee() {
        told(tenders.committee(me.get(), text("tender"), text("lines")), "评标委员会已登记。");
    }

    public void score() {
        told(tenders.score(me.get(), text("tender"), text("lines")), "评分已登记。");
    }

    public void decide(String number) {
        told(tenders.decide(me.get(), number), "已按评标结果作出决定。");
    }

    public void contract() {
        told(
                tenders.contract(me.get(), text("tender"), text("contract"), text("from"), text("to")),
                "合同已登记，价格列入县域价格清单。");
    }

    public void end() {
        told(suppliers.end(me.get(), text("contract"), text("on"), text("reason")), "合同已终止。");
    }

    private String text(String name) {
        return form.text(name);
    }

    private void told(Optional<Message> refusal, String done) {
        suppliersKnown.forget();
        plansKnown.forget();
        tendersKnown.forget();
        if (form.took(refusal, done)) {
            fill();
        }
    }

    private LocalDate day() {
        return frame.day();
    }

    /** True for an office of a county that writes plans and tenders. */
    public boolean isWorks() {
        return me.get().countyMay(Action.KEEP_RECORDS);
    }

    /** True for who approves and decides. */
    public boolean isDecides() {
        return me.get().countyMay(Action.APPROVE);
    }

    public List<SupplierRow> getSuppliers() {
        return suppliersKnown.get();
    }

    public List<PlanRow> getPlans() {
        return plansKnown.get();
    }

    public List<TenderView> getTenders() {
        return tendersKnown.get();
    }

    /** The prices that hold on the day, the cheapest of each food first. */
    public List<ContractPrice> getPrices() {
        return suppliers.prices(me.get()).on(day()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    public Optional<Task> watched() {
        return prices.latest(me.get().scope());
    }

    /** True when a check has looked at prices. */
    public boolean isWatched() {
        return watched().isPresent();
    }

    public Task getWatch() {
        return watched().orElseThrow();
    }

    public List<String> getCharts() {
        return prices.charts(getWatch());
    }

    public List<PriceDesk.PriceFinding> getFindings() {
        return prices.findings(getWatch(), me.get().scope()).stream()
                .limit(MOST_FINDINGS)
                .toList();
    }

    public List<PriceDesk.Share> getShares() {
        return prices.shares(getWatch());
    }
}
