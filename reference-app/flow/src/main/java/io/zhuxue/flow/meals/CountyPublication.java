package io.zhuxue.flow.meals;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.dining.DiningCheck;
import io.zhuxue.nutrition.disclosure.Disclosure;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.disclosure.NoticePdf;
import io.zhuxue.nutrition.disclosure.Portion;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.disclosure.WeekNotice;
import io.zhuxue.nutrition.kitchen.MealService;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The public notices (公示) of a county's schools, out of its tables: pages, JSON and PDF, and a comparison of the schools. */
public final class CountyPublication {

    private final CountyBooks books;
    private final List<SchoolProfile> schools;
    private final Map<String, String> foods;
    private final Map<MealId, Integer> diners;
    private final Disclosure disclosure;
    private final Money standard;
    private final List<Rejection> rejections;

    /**
     * What was written.
     *
     * @param notices how many notices
     * @param remarks what was left out of them or is missing, by school
     */
    public record Written(int notices, SortedMap<SchoolCode, List<Message>> remarks) {}

    private CountyPublication(
            CountyBooks books, List<SchoolProfile> schools, List<Portion> recipes, List<Rejection> bad, Path folder) {
        this.books = books;
        this.schools = schools;
        this.foods = PriceReview.names(folder);
        LocalDate day = books.schoolDays().isEmpty()
                ? LocalDate.of(2022, 9, 1) // no day of school, no notice: any rules will do
                : books.schoolDays().first();
        this.standard = CountyAudit.subsidy(day).perMeal();
        this.diners = DiningCheck.create(books.pupils(), books.absences(), books.schoolDays())
                .check(books.register().rolls())
                .proven();
        this.rejections = List.copyOf(bad);
        Disclosure.Books sources = new Disclosure.Books(
                schools,
                recipes,
                books.receipts(),
                books.entries(),
                books.kitchen().dishes(),
                books.kitchen().services(),
                diners,
                new Disclosure.Names(foods, Map.of(), offices(books.kitchen().services())));
        int smallest = PolicyBook.national()
                .find("nut.notice.smallest", day, Place.NATION)
                .orElseThrow()
                .whole();
        this.disclosure = Disclosure.of(sources, standard, smallest);
    }

    /**
     * Reads the tables of a folder; {@code schools}, {@code recipes} and {@code foods} may be missing.
     *
     * @throws Refusal when the folder or another table is not there
     */
    public static CountyPublication of(Path folder, Progress progress) {
        CountyBooks books = CountyBooks.read(folder, progress);
        List<Rejection> bad = new ArrayList<>(books.rejections());
        List<SchoolProfile> schools = optional(folder, CountyBooks.SCHOOLS, DisclosureTables::schools, bad::add);
        List<Portion> recipes = optional(folder, CountyBooks.RECIPES, DisclosureTables::recipes, bad::add);
        return new CountyPublication(books, withNameless(schools, books), recipes, bad, folder);
    }

    private static <T> List<T> optional(
            Path folder,
            String name,
            BiFunction<TableSource, Consumer<Rejection>, List<T>> reading,
            Consumer<Rejection> bad) {
        return Tables.lookUp(folder, name)
                .map(table -> reading.apply(table, bad))
                .orElse(List.of());
    }

    /** A school that the table of schools leaves out goes by its code, as a canteen. */
    private static List<SchoolProfile> withNameless(List<SchoolProfile> named, CountyBooks books) {
        SortedMap<SchoolCode, SchoolProfile> all = new TreeMap<>();
        books.register()
                .rolls()
                .keySet()
                .forEach(code -> all.put(code, new SchoolProfile(code, "学校" + code, MealMode.CANTEEN, "")));
        named.forEach(school -> all.put(school.code(), school));
        return List.copyOf(all.values());
    }

    /** What the public calls leaders: their number within the school, without the school's code. */
    private static Map<StaffId, String> offices(List<MealService> services) {
        Map<StaffId, String> offices = new HashMap<>();
        services.forEach(service -> service.accompaniedBy()
                .ifPresent(leader ->
                        offices.put(leader, leader.id().substring(leader.id().lastIndexOf('-') + 1))));
        return offices;
    }

    /** The rows that were not taken. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** The schools. */
    public List<SchoolProfile> schools() {
        return schools;
    }

    /** The last week in which any school fed its pupils. */
    public LocalDate lastWeek() {
        return schools.stream()
                .flatMap(school -> disclosure.weeks(school.code()).stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH.plusDays(4)); // a Monday
    }

    /** The Mondays of the weeks in which any school fed its pupils. */
    public SortedSet<LocalDate> weeks() {
        SortedSet<LocalDate> weeks = new TreeSet<>();
        schools.forEach(school -> weeks.addAll(disclosure.weeks(school.code())));
        return weeks;
    }

    /** The notices of a week, of the schools that fed their pupils in it. */
    public List<WeekNotice> week(LocalDate monday, LocalDate published) {
        return schools.stream()
                .map(school -> disclosure.week(school.code(), monday, published))
                .filter(week -> !week.meals().isEmpty())
                .toList();
    }

    /**
     * Writes the notices of a week into a folder, with a page that leads to them.
     *
     * @param monday the week's first day
     * @param published the day of the notices
     * @param font a TrueType font with Chinese characters for the PDF; null for no PDF
     */
    public Written write(Path folder, LocalDate monday, LocalDate published, @Nullable Path font, Progress progress) {
        List<WeekNotice> weeks = new ArrayList<>();
        SortedMap<SchoolCode, List<Message>> remarks = new TreeMap<>();
        progress.step("公示", schools.size());
        try (NoticePdf pdf = font == null ? null : NoticePdf.open(font)) {
            for (SchoolProfile school : schools) {
                WeekNotice week = disclosure.week(school.code(), monday, published);
                if (!week.meals().isEmpty()) {
                    one(folder, week, pdf);
                    weeks.add(week);
                    remarks.put(school.code(), week.remarks());
                }
                progress.at(weeks.size());
            }
            Files.writeString(folder.resolve("index.html"), CountyPage.html(weeks, monday, published, font != null));
            Files.writeString(
                    folder.resolve("prices.html"),
                    CountyPage.prices(PublicPrices.charts(books, foods, monday), monday, published));
            Files.writeString(
                    folder.resolve("cost_by_school.svg"), CountyPage.map(weeks).svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remarks(folder, remarks);
        return new Written(weeks.size(), remarks);
    }

    private static void one(Path folder, WeekNotice week, @Nullable NoticePdf pdf) throws IOException {
        String name = CountyPage.file(week);
        Files.writeString(folder.resolve(name + ".html"), week.html());
        Files.writeString(folder.resolve(name + ".json"), week.json());
        if (pdf != null) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".pdf")))) {
                pdf.write(week, out);
            }
        }
    }

    private static void remarks(Path folder, SortedMap<SchoolCode, List<Message>> remarks) {
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("remarks.csv"), List.of("school_code", "code", "message"))) {
            remarks.forEach(
                    (school, list) -> list.forEach(remark -> csv.row(school.code(), remark.code(), remark.text())));
            csv.commit();
        }
    }
}
