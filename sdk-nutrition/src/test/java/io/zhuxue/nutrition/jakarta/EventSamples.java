package io.zhuxue.nutrition.jakarta;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.disclosure.MealNotice;
import io.zhuxue.nutrition.disclosure.NoticeEvent;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.disclosure.WeekNotice;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.procurement.ContractEvent;
import io.zhuxue.nutrition.procurement.PlanEvent;
import io.zhuxue.nutrition.procurement.PurchasePlan;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.procurement.SupplierEvent;
import io.zhuxue.nutrition.procurement.Tender;
import io.zhuxue.nutrition.procurement.TenderEvent;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.safety.ComplaintEvent;
import io.zhuxue.nutrition.safety.GrowthRecord;
import io.zhuxue.nutrition.safety.GrowthScreen;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.IncidentEvent;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.safety.InspectionEvent;
import io.zhuxue.nutrition.safety.Lesson;
import io.zhuxue.nutrition.safety.RecallEvent;
import io.zhuxue.nutrition.safety.RecallNotice;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.SelfCheckEvent;
import io.zhuxue.nutrition.safety.Survey;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.spi.Journal;
import io.zhuxue.nutrition.surveillance.BlindTime;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.CameraEvent;
import io.zhuxue.nutrition.surveillance.Clip;
import io.zhuxue.nutrition.surveillance.ClipEvent;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One event of every kind that a journal may hold, with parts of every sort: blank, missing, many, and odd texts. */
final class EventSamples {

    static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    private static final String ODD = "王\t老师：\\N \\t “粥”\n馊了";
    private static final SupplierId FARM = new SupplierId("G1");
    private static final Supplier SUPPLIER =
            new Supplier(FARM, Supplier.Kind.PRODUCER, List.of(new Supplier.Licence("食品经营许可证", DAY.plusYears(1))));
    private static final MealId LUNCH = new MealId(SCHOOL, DAY, Meal.LUNCH);
    private static final Clip CLIP =
            new Clip("L1", new DeviceId("43052900001320000001"), DAY.atTime(8, 0), DAY.atTime(8, 15));

    private EventSamples() {}

    /** A journal with events that it has to keep. */
    record Kept<E>(Function<SqlJournals, Journal<E>> journal, Class<E> type, List<E> events) {}

    static List<Kept<?>> all() {
        return List.of(
                new Kept<>(SqlJournals::plans, PlanEvent.class, plans()),
                new Kept<>(SqlJournals::tenders, TenderEvent.class, tenders()),
                new Kept<>(SqlJournals::contracts, ContractEvent.class, contracts()),
                new Kept<>(
                        SqlJournals::suppliers,
                        SupplierEvent.class,
                        List.of(new SupplierEvent.Registered(SUPPLIER), new SupplierEvent.Removed(ODD))),
                new Kept<>(SqlJournals::incidents, IncidentEvent.class, incidents()),
                new Kept<>(SqlJournals::recalls, RecallEvent.class, recalls()),
                new Kept<>(SqlJournals::selfChecks, SelfCheckEvent.class, selfChecks()),
                new Kept<>(SqlJournals::inspections, InspectionEvent.class, inspections()),
                new Kept<>(SqlJournals::complaints, ComplaintEvent.class, complaints()),
                new Kept<>(
                        SqlJournals::surveys,
                        Survey.class,
                        List.of(new Survey(
                                SCHOOL,
                                new Term(2022, Term.Season.AUTUMN),
                                Survey.Asked.PARENTS,
                                List.of(0, 1, 2, 30, 4)))),
                new Kept<>(
                        SqlJournals::lessons,
                        Lesson.class,
                        List.of(new Lesson(SCHOOL, DAY, Lesson.Topic.NO_WASTE, 41))),
                new Kept<>(
                        SqlJournals::growth,
                        GrowthRecord.class,
                        List.of(new GrowthRecord(
                                new PupilId("P1"),
                                new GrowthScreen.Measures(Sex.FEMALE, DAY.minusYears(9), DAY, 1311, 27_400)))),
                new Kept<>(
                        SqlJournals::notices,
                        NoticeEvent.class,
                        List.of(new NoticeEvent.Published(week()), new NoticeEvent.TakenDown(ODD))),
                new Kept<>(SqlJournals::cameras, CameraEvent.class, cameras()),
                new Kept<>(
                        SqlJournals::blindTimes,
                        BlindTime.class,
                        List.of(new BlindTime(SCHOOL, ProcessPoint.COOKING, DAY.atTime(10, 0), DAY.atTime(10, 4, 9)))),
                new Kept<>(SqlJournals::clips, ClipEvent.class, clips()));
    }

    private static List<PlanEvent> plans() {
        PurchasePlan plan = new PurchasePlan(DAY, DAY.plusDays(9), Map.of("F001", Grams.of(500), "F002", Grams.of(7)));
        return List.of(
                new PlanEvent.Drawn(plan, "MENUS"),
                new PlanEvent.Drawn(new PurchasePlan(DAY, DAY, Map.of()), ""),
                new PlanEvent.Approved(),
                new PlanEvent.Withdrawn(ODD));
    }

    private static List<TenderEvent> tenders() {
        Tender.Bid bid = new Tender.Bid(FARM, DAY, Map.of("F001", Money.ofFen(399)));
        return List.of(
                new TenderEvent.Issued(new Tender("ZB-1", DAY, DAY.plusDays(20), Map.of("F001", Grams.of(500)))),
                new TenderEvent.BidReceived(bid, SUPPLIER),
                new TenderEvent.CommitteeNamed(List.of(
                        new Tender.Member(new StaffId("W1"), true, Set.of()),
                        new Tender.Member(new StaffId("W2"), false, Set.of(FARM, new SupplierId("A0"))))),
                new TenderEvent.Scored(new Tender.Score(new StaffId("W1"), FARM, 88)),
                new TenderEvent.Awarded(FARM, Money.ofFen(200), new BigDecimal("92.40")),
                new TenderEvent.Failed(List.of(NutritionMessage.TOO_FEW_BIDS.with("ZB-1", "2", "3"))));
    }

    private static List<ContractEvent> contracts() {
        return List.of(
                new ContractEvent.Agreed(
                        "",
                        List.of(new ContractPrice(
                                new ContractId("HT1"), FARM, "F001", Money.ofFen(399), DAY, DAY.plusDays(99)))),
                new ContractEvent.Ended(DAY.plusDays(9), ODD));
    }

    private static List<IncidentEvent> incidents() {
        return List.of(
                new IncidentEvent.Noticed(SCHOOL, DAY.atTime(13, 5), LUNCH, 3),
                new IncidentEvent.Noticed(SCHOOL, DAY.atTime(13, 5, 59), null, 0),
                new IncidentEvent.StepDone(Incident.Step.SEAL, DAY.atTime(13, 20)),
                new IncidentEvent.Counted(5),
                new IncidentEvent.Suspected(LUNCH),
                new IncidentEvent.Closed(ODD));
    }

    private static List<RecallEvent> recalls() {
        return List.of(
                new RecallEvent.Called(
                        new RecallNotice("ZH-1", FARM, "F001", Set.of("B2", "B1"), DAY.atTime(9, 0), ODD)),
                new RecallEvent.Held(SCHOOL, new LotId("L1"), Grams.of(1200)),
                new RecallEvent.LetGo(SCHOOL, new LotId("L1"), "销毁"),
                new RecallEvent.Ended(""));
    }

    private static List<SelfCheckEvent> selfChecks() {
        return List.of(
                new SelfCheckEvent.Made(new SelfCheck(
                        SCHOOL,
                        SelfCheck.Level.WEEKLY,
                        DAY,
                        new StaffId("W1"),
                        List.of(new SelfCheck.Problem(ODD, null), new SelfCheck.Problem("", DAY)))),
                new SelfCheckEvent.Fixed(0, DAY));
    }

    private static List<InspectionEvent> inspections() {
        return List.of(
                new InspectionEvent.Made(new Inspection(
                        "JC-1",
                        SCHOOL,
                        DAY,
                        Set.of(Inspection.Office.HEALTH, Inspection.Office.EDUCATION),
                        List.of(
                                new Inspection.Item("A1", true, "", null),
                                new Inspection.Item("A2", false, ODD, DAY)))),
                new InspectionEvent.Fixed("A2", DAY));
    }

    private static List<ComplaintEvent> complaints() {
        return List.of(
                new ComplaintEvent.Received(SCHOOL, Complaint.Topic.QUALITY, DAY, ODD),
                new ComplaintEvent.PassedOn("县市场监管局"),
                new ComplaintEvent.Answered(DAY, ""),
                new ComplaintEvent.Reopened("\\"));
    }

    private static List<CameraEvent> cameras() {
        Camera camera = new Camera(CLIP.camera(), SCHOOL, Set.of(ProcessPoint.COOKING, ProcessPoint.RECEIVING));
        return List.of(new CameraEvent.Hung(camera), new CameraEvent.Removed("坏"));
    }

    private static List<ClipEvent> clips() {
        return List.of(
                new ClipEvent.Asked(CLIP),
                new ClipEvent.Kept("nvr://1"),
                new ClipEvent.Missed("已覆盖"),
                new ClipEvent.Watched(ODD));
    }

    static WeekNotice week() {
        MealNotice.Food rice = new MealNotice.Food(
                "大米", "", "粮油公司", DAY, DAY.plusDays(90), "检验报告", Money.ofFen(520), new BigDecimal("120.0"), null);
        MealNotice few = new MealNotice(
                LUNCH,
                List.of(new MealNotice.Dish("米饭", List.of(new MealNotice.Part("大米", Grams.of(120))))),
                List.of(rice),
                "",
                Money.ofFen(480),
                null);
        MealNotice many = new MealNotice(
                LUNCH,
                List.of(),
                List.of(),
                "校长",
                Money.ZERO,
                new MealNotice.Totals(41, Money.ofFen(20_500), Money.ofFen(19_000)));
        return new WeekNotice(
                new SchoolProfile(SCHOOL, "城步一小", MealMode.CANTEEN, ""),
                DAY,
                DAY.plusDays(7),
                Money.ofYuan(5),
                5,
                List.of(few, many),
                List.of(NutritionMessage.NOTICE_NO_RECIPE.with("周一", "粥")));
    }
}
