package io.zhuxue.server.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.safety.Recall;
import io.zhuxue.nutrition.safety.RecallEvent;
import io.zhuxue.nutrition.safety.RecallNotice;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.SupplyTables;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a county calls a food back (召回台): search, stop everything at once, let a lot go that was held by mistake. Who has
 * eaten of it is health data and is not shown here.
 */
public final class RecallDesk {

    private final MatterBook book;
    private final CountySchools schools;

    /** Over what it works with. */
    public RecallDesk(MatterBook book, CountySchools schools) {
        this.book = book;
        this.schools = schools;
    }

    /** What is to be called back, as an officer types it; no batches stand for all of that supplier and food. */
    public record Asked(String number, String supplier, String food, String batches, String reason) {}

    /** What a recall would reach by the county's latest tables; lots that are held already are not held again. */
    public Parsed<Recall> search(Officer officer, Asked asked) {
        Optional<Path> folder = schools.tables(officer);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> asked.supplier().isBlank() || asked.food().isBlank()
                        ? Optional.of(ServerMessage.BAD_SAFETY.with("须写明供应商与食材编码"))
                        : Optional.empty())
                .or(() -> folder.isEmpty() ? Optional.of(ServerMessage.NO_MEALS.with()) : Optional.empty());
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Recall recall =
                Recall.of(notice(asked), receipts(folder.orElseThrow()), entries(folder.orElseThrow()), List.of());
        return recall.stops().isEmpty()
                ? Parsed.refused(ServerMessage.BAD_SAFETY.with("没有找到该供应商该食材的这些批次"))
                : Parsed.accepted(recall);
    }

    private RecallNotice notice(Asked asked) {
        Set<String> batches = Arrays.stream(asked.batches().split("[,，、\\s]+"))
                .filter(batch -> !batch.isEmpty())
                .collect(Collectors.toSet());
        return new RecallNotice(
                asked.number(), new SupplierId(asked.supplier()), asked.food(), batches, book.now(), asked.reason());
    }

    private static List<Receipt> receipts(Path folder) {
        return SupplyTables.receipts(Tables.find(folder, "receipts"), bad -> {});
    }

    private static List<StockEntry> entries(Path folder) {
        return SupplyTables.movements(Tables.find(folder, "movements"), bad -> {});
    }

    /** Calls it back: every lot of which something is left is held, all or none; says how many. */
    public Parsed<Integer> call(Officer officer, Asked asked) {
        Optional<Message> fault = Times.wordsFault(asked.reason())
                .or(() -> asked.number().matches("[0-9A-Za-z-]{1,30}")
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_SAFETY.with("编号为字母、数字与连字符")));
        Parsed<Recall> found = search(officer, asked);
        if (fault.isPresent() || found.refusal().isPresent()) {
            return Parsed.refused(fault.or(found::refusal).orElseThrow());
        }
        Set<LotId> already = new HashSet<>();
        book.journals()
                .recalls()
                .files(officer.area())
                .values()
                .forEach(entries -> already.addAll(RecallEvent.held(MatterBook.events(entries))));
        String file = MatterBook.file(officer, asked.number());
        List<Noted<RecallEvent>> entries = new ArrayList<>();
        entries.add(new Noted<>(
                file,
                1,
                officer.area(),
                book.now(),
                officer.account(),
                new RecallEvent.Called(found.orThrow().notice())));
        for (Recall.Stop stop : found.orThrow().stops()) {
            if (stop.left().isPositive() && !already.contains(stop.receipt().lot())) {
                entries.add(new Noted<>(
                        file,
                        entries.size() + 1,
                        CountySchools.area(officer, stop.receipt().school()),
                        book.now(),
                        officer.account(),
                        new RecallEvent.Held(
                                stop.receipt().school(), stop.receipt().lot(), stop.left())));
            }
        }
        Optional<Message> told = book.add(officer, book.journals().recalls(), file, "RECALL", entries);
        return told.isPresent() ? Parsed.refused(told.get()) : Parsed.accepted(entries.size() - 1);
    }

    /** Lets a lot go, with the reason: a hold by mistake, or food that was destroyed. */
    public Optional<Message> letGo(Officer officer, String number, String lot, String reason) {
        List<Noted<RecallEvent>> before = matter(officer, number);
        Optional<Noted<RecallEvent>> held = before.stream()
                .filter(entry -> entry.event() instanceof RecallEvent.Held hold
                        && hold.lot().id().equals(lot))
                .findFirst();
        boolean now = RecallEvent.held(MatterBook.events(before)).stream()
                .anyMatch(each -> each.id().equals(lot));
        Optional<Message> fault = MatterBook.countyFault(officer, Action.APPROVE)
                .or(() -> Times.wordsFault(reason))
                .or(() -> held.isPresent() && now
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_SAFETY.with("该批次没有封存")));
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().recalls(),
                        MatterBook.file(officer, number),
                        held.orElseThrow().area(),
                        before.size(),
                        "RECALL",
                        List.of(new RecallEvent.LetGo(
                                ((RecallEvent.Held) held.orElseThrow().event()).school(), new LotId(lot), reason)));
    }

    /** Ends a recall with what came of it. */
    public Optional<Message> end(Officer officer, String number, String result) {
        List<Noted<RecallEvent>> before = matter(officer, number);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.APPROVE)
                .or(() -> Times.wordsFault(result))
                .or(() -> before.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty())
                .or(() -> before.get(before.size() - 1).event() instanceof RecallEvent.Ended
                        ? Optional.of(ServerMessage.NOT_WAITING.with())
                        : Optional.empty());
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().recalls(),
                        MatterBook.file(officer, number),
                        officer.area(),
                        before.size(),
                        "RECALL",
                        List.of(new RecallEvent.Ended(result)));
    }

    private List<Noted<RecallEvent>> matter(Officer officer, String number) {
        return book.within(officer, book.journals().recalls(), MatterBook.file(officer, number));
    }

    /** The entries that stop what a recall holds, numbered on in each school's book of the latest tables. */
    public List<StockEntry> movements(Officer officer, String number) {
        List<RecallEvent> events = MatterBook.events(matter(officer, number));
        Set<LotId> held = RecallEvent.held(events);
        Optional<Path> folder = schools.tables(officer);
        return RecallEvent.notice(events).isEmpty() || folder.isEmpty()
                ? List.of()
                : Recall.of(
                                RecallEvent.notice(events).get(),
                                receipts(folder.get()).stream()
                                        .filter(receipt -> held.contains(receipt.lot()))
                                        .toList(),
                                entries(folder.get()),
                                List.of())
                        .holds();
    }

    /** The recalls of the area, the latest first. */
    public List<RecallRow> recalls(Officer officer) {
        List<RecallRow> rows = new ArrayList<>();
        CountySchools.Names names = schools.names(officer);
        book.journals()
                .recalls()
                .files(officer.area())
                .forEach((file, entries) ->
                        rows.add(0, row(names, MatterBook.number(file), MatterBook.events(entries))));
        return rows;
    }

    private static RecallRow row(CountySchools.Names names, String number, List<RecallEvent> events) {
        Map<LotId, RecallRow.Lot> lots = new LinkedHashMap<>();
        String ended = "";
        for (RecallEvent event : events) {
            if (event instanceof RecallEvent.Held held) {
                String school = names.of(held.school());
                lots.put(
                        held.lot(),
                        new RecallRow.Lot(school, held.lot().id(), held.left().kilograms(), ""));
            } else if (event instanceof RecallEvent.LetGo gone) {
                lots.computeIfPresent(
                        gone.lot(),
                        (lot, row) -> new RecallRow.Lot(row.school(), row.lot(), row.left(), gone.reason()));
            } else if (event instanceof RecallEvent.Ended end) {
                ended = end.result();
            }
        }
        Optional<RecallNotice> notice = RecallEvent.notice(events);
        return new RecallRow(
                number,
                notice.map(each -> each.supplier() + " " + each.foodCode() + " "
                                + (each.batches().isEmpty() ? "全部批次" : String.join("、", each.batches())))
                        .orElse(""),
                notice.map(RecallNotice::reason).orElse(""),
                List.copyOf(lots.values()),
                ended);
    }
}
