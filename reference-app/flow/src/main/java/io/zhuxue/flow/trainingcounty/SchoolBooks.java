package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.dining.Absence;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.kitchen.MorningCheck;
import io.zhuxue.nutrition.mode.CanteenTarget;
import io.zhuxue.nutrition.mode.ModeSince;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.safety.Lesson;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.Survey;
import io.zhuxue.nutrition.settlement.Claim;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.supply.PurchaseOrder;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything that one school wrote down in a term, before it is written to the county's tables. */
final class SchoolBooks {

    final SchoolCode school;
    final List<Enrolment> pupils;
    final List<Absence> absences = new ArrayList<>();
    final List<PurchaseOrder> orders = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<StockEntry> entries = new ArrayList<>();
    final List<MorningCheck> checks = new ArrayList<>();
    final List<CookedDish> dishes = new ArrayList<>();
    final List<MealService> services = new ArrayList<>();
    final List<DiningEvent> events = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<SelfCheck> selfChecks = new ArrayList<>();
    final List<Complaint> complaints = new ArrayList<>();
    final List<Survey> surveys = new ArrayList<>();
    final List<Lesson> lessons = new ArrayList<>();
    final List<SafetyTables.Measured> growth = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    final List<Inspection> inspections = new ArrayList<>();
    final List<Camera> cameras = new ArrayList<>();
    final List<SurveillanceTables.Report> reports = new ArrayList<>();
    final List<ModeSince> modes = new ArrayList<>();
    final List<CanteenTarget> targets = new ArrayList<>();
    /** Suppliers of this school alone, with what they agreed on. */
    final List<Supplier> suppliers = new ArrayList<>();

    final List<ContractPrice> contracts = new ArrayList<>();

    SchoolBooks(SchoolCode school, List<Enrolment> pupils) {
        this.school = school;
        this.pupils = pupils;
    }

    /** A fault that was put into these books. */
    Tampering.Truth truth(Fault fault, String subject, LocalDate date) {
        return new Tampering.Truth(fault, school.code(), subject, date);
    }
}
