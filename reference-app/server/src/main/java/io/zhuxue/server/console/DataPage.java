package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.catalogue.CatalogueEntry;
import io.zhuxue.reporting.catalogue.DataCatalogue;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.catalogue.DataLists;
import io.zhuxue.server.catalogue.ExchangeDesk;
import io.zhuxue.server.catalogue.PurposeBook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The management of data (数据管理): the catalogue, uses that are approved, packages that are received. */
@Named("data")
@RequestScoped
public class DataPage {

    @Inject
    private PurposeBook purposes;

    @Inject
    private ExchangeDesk exchanges;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    /** The catalogue, one entry a kind of facts. */
    public List<CatalogueEntry> getEntries() {
        return DataCatalogue.create().entries();
    }

    public String level(CatalogueEntry entry) {
        return DataLists.level(entry);
    }

    /** Asks for a use beyond the daily work. */
    public void ask() {
        Set<FactKind> kinds = form.many("kinds").stream()
                .flatMap(name -> Arrays.stream(FactKind.values())
                        .filter(kind -> kind.name().equals(name)))
                .collect(Collectors.toSet());
        LocalDate from = form.day("from", day());
        Parsed<Long> asked =
                purposes.ask(me.get(), kinds, form.text("purpose"), from, form.day("until", from.plusMonths(1)), day());
        told(asked, "使用申请已登记，待他人审批。");
    }

    public void approve(long id) {
        form.told(purposes.approve(me.get(), id, day()), "已批准。");
    }

    public void withdraw(long id) {
        form.told(purposes.withdraw(me.get(), id, form.text("reason"), day()), "已撤回。");
    }

    public List<PurposeBook.Use> getUses() {
        return purposes.all(me.get());
    }

    public String state(PurposeBook.Use use) {
        return use.state(day()).chineseName();
    }

    /** True when this user may approve: another's, which nobody has looked at. */
    public boolean approves(PurposeBook.Use use) {
        return use.state(day()) == PurposeBook.State.WAITING
                && me.get().may(Action.APPROVE)
                && !use.by().equals(me.get().account());
    }

    /** True when this user may take a use back. */
    public boolean withdraws(PurposeBook.Use use) {
        return !use.withdrawn()
                && (me.get().may(Action.APPROVE) || use.by().equals(me.get().account()));
    }

    /** Registers a sender's key. */
    public void register() {
        told(exchanges.register(me.get(), form.text("sender"), form.text("point"), day()), "公钥已登记，请经其他途径核对指纹后由另一人信任。");
    }

    public void trust(long id) {
        form.told(exchanges.trust(me.get(), id, day()), "已信任该公钥。");
    }

    public void endTrust(long id) {
        form.told(exchanges.endTrust(me.get(), id, day()), "已停止信任该公钥。");
    }

    public List<ExchangeDesk.Key> getKeys() {
        return exchanges.keys(me.get());
    }

    /** True when this user may trust a key: another's. */
    public boolean trusts(ExchangeDesk.Key key) {
        return !key.trusted()
                && !key.ended()
                && me.get().may(Action.APPROVE)
                && !key.by().equals(me.get().account());
    }

    /** Checks the uploaded package. */
    public void receive() throws IOException {
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_PACKAGE);
        if (part.isEmpty()) {
            return;
        }
        Parsed<ExchangeDesk.Received> received = exchanges.receive(
                me.get(), Form.name(part.get()), part.get().getInputStream(), form.text("packageKind"), day());
        received.refusal().ifPresent(form::refuse);
        received.value()
                .ifPresent(each -> form.tell(!each.taken(), each.taken() ? "核验通过，已接收。" : "拒收：" + each.faults()));
    }

    private void told(Parsed<Long> parsed, String done) {
        form.took(parsed.refusal(), done);
    }

    public List<ExchangeDesk.Received> getLog() {
        return exchanges.log(me.get());
    }

    /** As whom this office receives. */
    public String getReceiver() {
        return ExchangeDesk.receiver(me.get());
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
