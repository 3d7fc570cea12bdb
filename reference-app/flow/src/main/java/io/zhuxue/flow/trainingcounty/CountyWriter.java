package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.flow.meals.CameraReview;
import io.zhuxue.flow.meals.CountyBooks;
import io.zhuxue.flow.meals.ModeReview;
import io.zhuxue.flow.meals.SafetyReview;
import io.zhuxue.flow.meals.WatchedCounty;
import io.zhuxue.nutrition.dining.DiningTables;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.disclosure.Portion;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.kitchen.KitchenTables;
import io.zhuxue.nutrition.mode.ModeTables;
import io.zhuxue.nutrition.procurement.ProcurementTables;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.safety.VoiceTables;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.SupplyTables;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import io.zhuxue.nutrition.surveillance.WatchTime;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The tables of a county while they are written. */
final class CountyWriter implements AutoCloseable {

    private final Path folder;
    private final List<CsvWriter> open = new ArrayList<>();
    private final CsvWriter schoolDays;
    private final CsvWriter contracts;
    private final CsvWriter suppliers;
    private final CsvWriter schools;
    private final CsvWriter recipes;
    private final CsvWriter pupils;
    private final CsvWriter absences;
    private final CsvWriter orders;
    private final CsvWriter receipts;
    private final CsvWriter movements;
    private final CsvWriter checks;
    private final CsvWriter cooking;
    private final CsvWriter services;
    private final CsvWriter dining;
    private final CsvWriter claims;
    private final CsvWriter lines;
    private final CsvWriter selfChecks;
    private final CsvWriter complaints;
    private final CsvWriter surveys;
    private final CsvWriter lessons;
    private final CsvWriter growth;
    private final CsvWriter incidents;
    private final CsvWriter inspections;
    private final CsvWriter cameras;
    private final CsvWriter watchTimes;
    private final CsvWriter reports;
    private final CsvWriter modes;
    private final CsvWriter targets;

    CountyWriter(Path folder) {
        this.folder = folder;
        schoolDays = table(CountyBooks.SCHOOL_DAYS, SettlementTables.SCHOOL_DAYS);
        contracts = table(CountyBooks.CONTRACTS, SettlementTables.CONTRACTS);
        suppliers = table(CountyBooks.SUPPLIERS, ProcurementTables.SUPPLIERS);
        schools = table(CountyBooks.SCHOOLS, DisclosureTables.SCHOOLS);
        recipes = table(CountyBooks.RECIPES, DisclosureTables.RECIPES);
        pupils = table(CountyBooks.PUPILS, DiningTables.PUPILS);
        absences = table(CountyBooks.ABSENCES, DiningTables.ABSENCES);
        orders = table(CountyBooks.ORDERS, SupplyTables.ORDERS);
        receipts = table(CountyBooks.RECEIPTS, SupplyTables.RECEIPTS);
        movements = table(CountyBooks.MOVEMENTS, SupplyTables.MOVEMENTS);
        checks = table(CountyBooks.CHECKS, KitchenTables.CHECKS);
        cooking = table(CountyBooks.COOKING, KitchenTables.COOKING);
        services = table(CountyBooks.SERVICES, KitchenTables.SERVICES);
        dining = table(CountyBooks.DINING, DiningTables.EVENTS);
        claims = table(CountyBooks.CLAIMS, SettlementTables.CLAIMS);
        lines = table(CountyBooks.LINES, SettlementTables.LINES);
        selfChecks = table(SafetyReview.SELF_CHECKS, SafetyTables.SELF_CHECKS);
        complaints = table(SafetyReview.COMPLAINTS, SafetyTables.COMPLAINTS);
        surveys = table(SafetyReview.SURVEYS, VoiceTables.SURVEYS);
        lessons = table(SafetyReview.LESSONS, VoiceTables.LESSONS);
        growth = table(SafetyReview.GROWTH, SafetyTables.GROWTH);
        incidents = table(SafetyReview.INCIDENTS, SafetyTables.INCIDENTS);
        inspections = table(SafetyReview.INSPECTIONS, SafetyTables.INSPECTIONS);
        cameras = table(WatchedCounty.CAMERAS, SurveillanceTables.CAMERAS);
        watchTimes = table(WatchedCounty.TIMES, SurveillanceTables.TIMES);
        reports = table(CameraReview.REPORTS, SurveillanceTables.REPORTS);
        modes = table(ModeReview.MODES, ModeTables.MODES);
        targets = table(ModeReview.PLAN, ModeTables.PLAN);
    }

    private CsvWriter table(String name, List<Column> columns) {
        CsvWriter csv = CsvWriter.create(folder.resolve(name + ".csv"), SupplyTables.header(columns));
        open.add(csv);
        return csv;
    }

    void schoolDays(List<LocalDate> days) {
        days.forEach(day -> schoolDays.row(day.toString()));
    }

    void contract(ContractPrice price) {
        SettlementTables.write(contracts, price);
    }

    void supplier(Supplier supplier) {
        ProcurementTables.write(suppliers, supplier);
    }

    void watchTime(WatchTime time) {
        SurveillanceTables.write(watchTimes, time);
    }

    void school(SchoolProfile school) {
        DisclosureTables.write(schools, school);
    }

    void recipe(Portion portion) {
        DisclosureTables.write(recipes, portion);
    }

    /** The names of the foods, for people; the check needs the codes only. */
    void foods() {
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve(CountyBooks.FOODS + ".csv"), List.of("food_code", "name"))) {
            for (CountyFood food : CountyFood.values()) {
                csv.row(food.code(), food.chineseName());
            }
            csv.commit();
        }
    }

    void school(SchoolBooks books) {
        books.pupils.forEach(each -> DiningTables.write(pupils, each));
        books.absences.forEach(each -> DiningTables.write(absences, each));
        books.orders.forEach(each -> SupplyTables.write(orders, each));
        books.receipts.forEach(each -> SupplyTables.write(receipts, each));
        books.entries.forEach(each -> SupplyTables.write(movements, each));
        books.checks.forEach(each -> KitchenTables.write(checks, each));
        books.dishes.forEach(each -> KitchenTables.write(cooking, each));
        books.services.forEach(each -> KitchenTables.write(services, each));
        books.events.forEach(each -> DiningTables.write(dining, each));
        for (var claim : books.claims) {
            SettlementTables.write(claims, claim);
            SettlementTables.writeLines(lines, claim);
        }
        books.suppliers.forEach(this::supplier);
        books.contracts.forEach(this::contract);
        books.selfChecks.forEach(each -> SafetyTables.write(selfChecks, each));
        books.complaints.forEach(each -> SafetyTables.write(complaints, each));
        books.surveys.forEach(each -> VoiceTables.write(surveys, each));
        books.lessons.forEach(each -> VoiceTables.write(lessons, each));
        books.growth.forEach(each -> SafetyTables.write(growth, each));
        books.incidents.forEach(each -> SafetyTables.write(incidents, each));
        books.inspections.forEach(each -> SafetyTables.write(inspections, each));
        books.cameras.forEach(each -> SurveillanceTables.write(cameras, each));
        books.reports.forEach(each -> SurveillanceTables.write(reports, each));
        books.modes.forEach(each -> ModeTables.write(modes, each));
        books.targets.forEach(each -> ModeTables.write(targets, each));
    }

    void commit() {
        open.forEach(CsvWriter::commit);
    }

    @Override
    public void close() {
        open.forEach(CsvWriter::close);
    }
}
