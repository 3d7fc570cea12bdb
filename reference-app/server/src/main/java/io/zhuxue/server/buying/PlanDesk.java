package io.zhuxue.server.buying;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.procurement.PlanEvent;
import io.zhuxue.nutrition.procurement.PurchasePlan;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.menu.MenuView;
import io.zhuxue.server.nutrition.MatterBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The county's plans of buying (采购计划): drawn by one, by hand or from a menu, approved by another. */
public final class PlanDesk {

    private final MatterBook book;
    private final SupplierDesk suppliers;
    private final MenuDesk menus;

    /** Over what it works with. */
    public PlanDesk(MatterBook book, SupplierDesk suppliers, MenuDesk menus) {
        this.book = book;
        this.suppliers = suppliers;
        this.menus = menus;
    }

    /** Draws a plan of typed lines, a food and its kilograms each. */
    public Optional<Message> draw(Officer officer, String number, String from, String to, String lines) {
        Parsed<Map<String, Grams>> grams = Lines.grams(lines);
        return grams.refusal().isPresent() ? grams.refusal() : draw(officer, number, from, to, grams.orThrow(), "手工编制");
    }

    /** Draws a plan of what a menu needs for its pupils in so many weeks of five days. */
    public Optional<Message> drawFromMenu(
            Officer officer, String number, String from, String to, long menu, String weeks) {
        Optional<MenuView> view = menus.find(officer.scope(), menu).map(menus::view);
        if (view.isEmpty() || view.get().days().isEmpty() || !weeks.matches("[1-9]\\d?")) {
            return Optional.of(ServerMessage.BAD_BUYING.with("须选一项已完成的食谱，周数为1至99"));
        }
        Map<String, BigDecimal> portions = new TreeMap<>();
        view.get()
                .portions()
                .forEach(each -> portions.merge(each.code(), new BigDecimal(each.grams()), BigDecimal::add));
        // A menu of another length than a school week is brought to five days.
        BigDecimal heads = BigDecimal.valueOf(view.get().asked().heads())
                .multiply(new BigDecimal(weeks))
                .multiply(BigDecimal.valueOf(5));
        Map<String, Grams> grams = new TreeMap<>();
        portions.forEach((food, portion) -> grams.put(
                food,
                Grams.of(portion.multiply(heads)
                        .divide(BigDecimal.valueOf(view.get().days().size()), 0, RoundingMode.UP)
                        .longValueExact())));
        return draw(officer, number, from, to, grams, "依据第" + menu + "项食谱，" + weeks + "周");
    }

    private Optional<Message> draw(
            Officer officer, String number, String from, String to, Map<String, Grams> grams, String basis) {
        Parsed<LocalDate> first = Lines.day(from);
        Parsed<LocalDate> last = Lines.day(to);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> Lines.numberFault(number))
                .or(first::refusal)
                .or(last::refusal)
                .or(() -> last.orThrow().isBefore(first.orThrow())
                        ? Optional.of(ServerMessage.BAD_BUYING.with("止日不早于起日"))
                        : Optional.empty());
        return fault.isPresent()
                ? fault
                : note(
                        officer,
                        number,
                        entries(officer, number).size(),
                        new PlanEvent.Drawn(new PurchasePlan(first.orThrow(), last.orThrow(), grams), basis));
    }

    /** Approves a plan that somebody else drew. */
    public Optional<Message> approve(Officer officer, String number) {
        List<Noted<PlanEvent>> before = entries(officer, number);
        Optional<Message> fault =
                MatterBook.countyFault(officer, Action.APPROVE).or(() -> lastDrawn(before));
        if (fault.isPresent()) {
            return fault;
        }
        return before.get(before.size() - 1).by().equals(officer.account())
                ? Optional.of(ServerMessage.SAME_HAND.with())
                : note(officer, number, before.size(), new PlanEvent.Approved());
    }

    private static Optional<Message> lastDrawn(List<Noted<PlanEvent>> entries) {
        if (entries.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        return entries.get(entries.size() - 1).event() instanceof PlanEvent.Drawn
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_WAITING.with());
    }

    /** Takes a plan back, with the reason. */
    public Optional<Message> withdraw(Officer officer, String number, String reason) {
        List<Noted<PlanEvent>> before = entries(officer, number);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> reason.isBlank() ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty())
                .or(() -> before.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty());
        return fault.isPresent() ? fault : note(officer, number, before.size(), new PlanEvent.Withdrawn(reason));
    }

    private List<Noted<PlanEvent>> entries(Officer officer, String number) {
        return book.within(officer, book.journals().plans(), MatterBook.file(officer, number));
    }

    private Optional<Message> note(Officer officer, String number, int seen, PlanEvent event) {
        return book.add(
                officer,
                book.journals().plans(),
                MatterBook.file(officer, number),
                officer.area(),
                seen,
                "BUY_PLAN",
                List.of(event));
    }

    /** The plan in force under a number. */
    Optional<PurchasePlan> inForce(Officer officer, String number) {
        return PlanEvent.inForce(MatterBook.events(entries(officer, number)));
    }

    /** The plans of the area, the latest last, at the prices of a day. */
    public List<PlanRow> plans(Officer officer, LocalDate day) {
        Map<String, Money> lowest = suppliers.prices(officer).lowest(day);
        List<PlanRow> rows = new ArrayList<>();
        book.journals().plans().files(officer.area()).forEach((file, entries) -> {
            Noted<PlanEvent> drawn = entries.stream()
                    .filter(entry -> entry.event() instanceof PlanEvent.Drawn)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            PlanEvent.Drawn event = (PlanEvent.Drawn) drawn.event();
            PlanEvent last = entries.get(entries.size() - 1).event();
            rows.add(new PlanRow(
                    MatterBook.number(file),
                    event.plan(),
                    event.basis(),
                    last instanceof PlanEvent.Drawn ? "待批准" : last instanceof PlanEvent.Approved ? "已批准" : "已撤销",
                    drawn.by(),
                    event.plan().estimate(lowest).fen()));
        });
        return rows;
    }
}
