package io.zhuxue.server.buying;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.procurement.Evaluation;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import io.zhuxue.nutrition.procurement.PurchasePlan;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.procurement.Tender;
import io.zhuxue.nutrition.procurement.TenderEvent;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The county's tenders (招标): issued from an approved plan, judged by a committee, awarded by another hand, contracted. */
public final class TenderDesk {

    private final MatterBook book;
    private final PlanDesk plans;
    private final SupplierDesk suppliers;

    /** Over what it works with. */
    public TenderDesk(MatterBook book, PlanDesk plans, SupplierDesk suppliers) {
        this.book = book;
        this.plans = plans;
        this.suppliers = suppliers;
    }

    /** Issues the tender for everything in a plan in force. */
    public Optional<Message> issue(Officer officer, String number, String plan, String issued) {
        Parsed<LocalDate> day = Lines.day(issued);
        Optional<PurchasePlan> inForce = plans.inForce(officer, plan);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> Lines.numberFault(number))
                .or(day::refusal)
                .or(() -> ProcurementRules.find(day.orThrow()).refusal())
                .or(() -> inForce.isEmpty()
                        ? Optional.of(ServerMessage.BAD_BUYING.with("没有已批准的计划“" + plan + "”"))
                        : Optional.empty())
                .or(() -> entries(officer, number).isEmpty()
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_BUYING.with("招标编号已用过")));
        return fault.isPresent()
                ? fault
                : note(
                        officer,
                        number,
                        0,
                        List.of(new TenderEvent.Issued(inForce.orElseThrow()
                                .tender(number, day.orThrow(), ProcurementRules.national(day.orThrow())))));
    }

    /** Notes a bid of a registered supplier. */
    public Optional<Message> bid(Officer officer, String number, String supplier, String handedIn, String lines) {
        Parsed<LocalDate> day = Lines.day(handedIn);
        Parsed<Map<String, Money>> prices = Lines.prices(lines);
        Optional<Supplier> who = suppliers.find(officer, supplier);
        Optional<Message> fault = day.refusal()
                .or(prices::refusal)
                .or(() -> who.isEmpty()
                        ? Optional.of(ServerMessage.BAD_BUYING.with("名录中没有供应商“" + supplier + "”"))
                        : Optional.empty());
        return fault.isPresent()
                ? fault
                : open(
                        officer,
                        number,
                        new TenderEvent.BidReceived(
                                new Tender.Bid(new SupplierId(supplier), day.orThrow(), prices.orThrow()),
                                who.orElseThrow()));
    }

    /** Names the committee: a line a member, with 专家 or 代表 and the suppliers to stay away from. */
    public Optional<Message> committee(Officer officer, String number, String lines) {
        List<Tender.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (List<String> line : Lines.of(lines)) {
            boolean right = line.size() >= 2 && List.of("专家", "代表").contains(line.get(1)) && names.add(line.get(0));
            if (!right) {
                return Optional.of(ServerMessage.BAD_BUYING.with(
                        "“" + String.join(" ", line) + "”应为“成员编号 专家（或代表） 须回避的供应商…”，每人一行"));
            }
            Set<SupplierId> related = new HashSet<>();
            line.subList(2, line.size()).forEach(id -> related.add(new SupplierId(id)));
            members.add(new Tender.Member(new StaffId(line.get(0)), line.get(1).equals("专家"), related));
        }
        return members.isEmpty()
                ? Optional.of(ServerMessage.BAD_BUYING.with("没有写明评标委员会成员"))
                : open(officer, number, new TenderEvent.CommitteeNamed(members));
    }

    /** Notes what members think: a line a member, supplier and points from 0 to 100. */
    public Optional<Message> score(Officer officer, String number, String lines) {
        List<TenderEvent> scores = new ArrayList<>();
        for (List<String> line : Lines.of(lines)) {
            if (line.size() != 3 || !line.get(2).matches("100|\\d{1,2}")) {
                return Optional.of(
                        ServerMessage.BAD_BUYING.with("“" + String.join(" ", line) + "”应为“成员编号 供应商 0至100分”，每项一行"));
            }
            scores.add(new TenderEvent.Scored(new Tender.Score(
                    new StaffId(line.get(0)), new SupplierId(line.get(1)), Integer.parseInt(line.get(2)))));
        }
        return scores.isEmpty()
                ? Optional.of(ServerMessage.BAD_BUYING.with("没有填写评分"))
                : open(officer, number, scores.toArray(new TenderEvent[0]));
    }

    /** Decides a tender that somebody else issued, by its evaluation: an award, or a failure with its reasons. */
    public Optional<Message> decide(Officer officer, String number) {
        List<Noted<TenderEvent>> before = entries(officer, number);
        Optional<Message> fault =
                MatterBook.countyFault(officer, Action.APPROVE).or(() -> notOpen(before));
        if (fault.isPresent()) {
            return fault;
        }
        return before.get(0).by().equals(officer.account())
                ? Optional.of(ServerMessage.SAME_HAND.with())
                : note(officer, number, before.size(), List.of(TenderEvent.of(evaluation(before))));
    }

    /** Notes the contract that follows from an award. */
    public Optional<Message> contract(Officer officer, String number, String contract, String from, String to) {
        Parsed<LocalDate> first = Lines.day(from);
        Parsed<LocalDate> last = Lines.day(to);
        List<Noted<TenderEvent>> before = entries(officer, number);
        boolean awarded = TenderEvent.decision(MatterBook.events(before))
                .filter(TenderEvent.Awarded.class::isInstance)
                .isPresent();
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> Lines.numberFault(contract))
                .or(first::refusal)
                .or(last::refusal)
                .or(() -> awarded && suppliers.isFree(officer, contract)
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_BUYING.with("该招标没有定标，或合同编号已用过")));
        return fault.isPresent()
                ? fault
                : suppliers.agree(
                        officer,
                        contract,
                        number,
                        evaluation(before).contract(new ContractId(contract), first.orThrow(), last.orThrow()));
    }

    private Optional<Message> open(Officer officer, String number, TenderEvent... events) {
        List<Noted<TenderEvent>> before = entries(officer, number);
        Optional<Message> fault =
                MatterBook.countyFault(officer, Action.KEEP_RECORDS).or(() -> notOpen(before));
        return fault.isPresent() ? fault : note(officer, number, before.size(), List.of(events));
    }

    private static Optional<Message> notOpen(List<Noted<TenderEvent>> entries) {
        if (entries.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        return TenderEvent.decision(MatterBook.events(entries)).isPresent()
                ? Optional.of(ServerMessage.NOT_WAITING.with())
                : Optional.empty();
    }

    private static Evaluation evaluation(List<Noted<TenderEvent>> entries) {
        Tender.File file = TenderEvent.file(MatterBook.events(entries)).orElseThrow();
        return Evaluation.of(file, ProcurementRules.national(file.tender().issued()));
    }

    private List<Noted<TenderEvent>> entries(Officer officer, String number) {
        return book.within(officer, book.journals().tenders(), MatterBook.file(officer, number));
    }

    private Optional<Message> note(Officer officer, String number, int seen, List<TenderEvent> events) {
        return book.add(
                officer,
                book.journals().tenders(),
                MatterBook.file(officer, number),
                officer.area(),
                seen,
                "TENDER",
                events);
    }

    /** The tenders of the area. */
    public List<TenderView> tenders(Officer officer) {
        List<TenderView> views = new ArrayList<>();
        book.journals()
                .tenders()
                .files(officer.area())
                .forEach((file, entries) -> views.add(new TenderView(
                        MatterBook.number(file),
                        TenderEvent.file(MatterBook.events(entries)).orElseThrow(),
                        evaluation(entries),
                        TenderEvent.decision(MatterBook.events(entries)),
                        entries.get(0).by())));
        return views;
    }
}
