package io.zhuxue.server.buying;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.procurement.ContractEvent;
import io.zhuxue.nutrition.procurement.CountyPrices;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import io.zhuxue.nutrition.procurement.ProcurementTables;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.procurement.SupplierEvent;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.work.Task;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The county's register of suppliers and its contracts (供应商名录与合同), from which its price list follows. */
public final class SupplierDesk {

    private final MatterBook book;
    private final CountyDesk counties;

    /** Over what it works with. */
    public SupplierDesk(MatterBook book, CountyDesk counties) {
        this.book = book;
        this.counties = counties;
    }

    /** Registers a supplier, or a further licence of one. */
    public Optional<Message> register(Officer officer, String id, String kind, String licence, String until) {
        Parsed<LocalDate> day = Lines.day(until);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> Lines.numberFault(id))
                .or(day::refusal)
                .or(() -> licence.isBlank() ? Optional.of(ServerMessage.BAD_BUYING.with("须写明证照名称")) : Optional.empty());
        if (fault.isPresent()) {
            return fault;
        }
        List<Noted<SupplierEvent>> before = entries(officer, id);
        List<Supplier.Licence> licences = new ArrayList<>(SupplierEvent.standing(MatterBook.events(before))
                .map(Supplier::licences)
                .orElse(List.of()));
        licences.removeIf(each -> each.name().equals(licence));
        licences.add(new Supplier.Licence(licence, day.orThrow()));
        Supplier.Kind what = kind.equals("TRADER") ? Supplier.Kind.TRADER : Supplier.Kind.PRODUCER;
        return note(
                officer,
                id,
                before.size(),
                new SupplierEvent.Registered(new Supplier(new SupplierId(id), what, licences)));
    }

    /** Takes a supplier out of the register, with the reason; what happened before stays. */
    public Optional<Message> remove(Officer officer, String id, String reason) {
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> reason.isBlank() ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty());
        List<Noted<SupplierEvent>> before = entries(officer, id);
        if (fault.isPresent()
                || SupplierEvent.standing(MatterBook.events(before)).isEmpty()) {
            return fault.or(() -> Optional.of(ServerMessage.OUT_OF_AREA.with()));
        }
        return note(officer, id, before.size(), new SupplierEvent.Removed(reason));
    }

    private List<Noted<SupplierEvent>> entries(Officer officer, String id) {
        return book.within(officer, book.journals().suppliers(), MatterBook.file(officer, id));
    }

    private Optional<Message> note(Officer officer, String id, int seen, SupplierEvent event) {
        return book.add(
                officer,
                book.journals().suppliers(),
                MatterBook.file(officer, id),
                officer.area(),
                seen,
                "SUPPLIER",
                List.of(event));
    }

    /** Takes over suppliers and contracts of the county's latest tables that stand in no register yet; says how many. */
    public Parsed<Integer> takeOver(Officer officer) {
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS);
        Optional<Task> tables = counties.find(officer.scope(), "");
        if (fault.isPresent() || tables.isEmpty()) {
            return Parsed.refused(fault.orElseGet(ServerMessage.NO_MEALS::with));
        }
        Path folder = Path.of(tables.get().folder()).resolve(CountyWork.TABLES);
        int taken = 0;
        List<Supplier> suppliers = Tables.lookUp(folder, "suppliers")
                .map(table -> ProcurementTables.suppliers(table, bad -> {}))
                .orElse(List.of());
        for (Supplier each : suppliers) {
            if (entries(officer, each.id().id()).isEmpty()) {
                taken += note(officer, each.id().id(), 0, new SupplierEvent.Registered(each))
                                .isEmpty()
                        ? 1
                        : 0;
            }
        }
        Map<String, List<ContractPrice>> contracts = new LinkedHashMap<>();
        SettlementTables.contracts(Tables.find(folder, "contracts"), bad -> {})
                .forEach(price -> contracts
                        .computeIfAbsent(price.contract().id(), id -> new ArrayList<>())
                        .add(price));
        for (Map.Entry<String, List<ContractPrice>> each : contracts.entrySet()) {
            if (contract(officer, each.getKey()).isEmpty()) {
                taken += agree(officer, each.getKey(), "", each.getValue()).isEmpty() ? 1 : 0;
            }
        }
        return Parsed.accepted(taken);
    }

    private List<Noted<ContractEvent>> contract(Officer officer, String number) {
        return book.within(officer, book.journals().contracts(), MatterBook.file(officer, number));
    }

    /** Notes what a contract says; the tender behind it is blank when there was none. */
    Optional<Message> agree(Officer officer, String number, String tender, List<ContractPrice> prices) {
        return book.add(
                officer,
                book.journals().contracts(),
                MatterBook.file(officer, number),
                officer.area(),
                contract(officer, number).size(),
                "CONTRACT",
                List.of(new ContractEvent.Agreed(tender, prices)));
    }

    /** True when nobody has used the number of a contract. */
    boolean isFree(Officer officer, String number) {
        return contract(officer, number).isEmpty();
    }

    /** Ends a contract on a day, with the reason. */
    public Optional<Message> end(Officer officer, String number, String last, String reason) {
        Parsed<LocalDate> day = Lines.day(last);
        List<Noted<ContractEvent>> before = contract(officer, number);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.APPROVE)
                .or(day::refusal)
                .or(() -> reason.isBlank() ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty())
                .or(() -> before.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty());
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().contracts(),
                        MatterBook.file(officer, number),
                        officer.area(),
                        before.size(),
                        "CONTRACT",
                        List.of(new ContractEvent.Ended(day.orThrow(), reason)));
    }

    /** The suppliers that stand in the registers of the area, with what is to be said of their licences on a day. */
    public List<SupplierRow> suppliers(Officer officer, LocalDate day) {
        ProcurementRules rules = ProcurementRules.national(day);
        List<SupplierRow> rows = new ArrayList<>();
        book.journals()
                .suppliers()
                .files(officer.area())
                .values()
                .forEach(entries -> SupplierEvent.standing(MatterBook.events(entries))
                        .ifPresent(supplier -> rows.add(new SupplierRow(
                                supplier.id().id(),
                                supplier,
                                supplier.licenceWarnings(day, rules).stream()
                                        .map(Message::text)
                                        .toList()))));
        return rows;
    }

    /** A supplier of the register. */
    Optional<Supplier> find(Officer officer, String id) {
        return SupplierEvent.standing(MatterBook.events(entries(officer, id)));
    }

    /** Every price that the contracts of the area have. */
    public CountyPrices prices(Officer officer) {
        List<ContractPrice> prices = new ArrayList<>();
        book.journals()
                .contracts()
                .files(officer.area())
                .values()
                .forEach(entries -> prices.addAll(ContractEvent.prices(MatterBook.events(entries))));
        return CountyPrices.of(prices);
    }
}
