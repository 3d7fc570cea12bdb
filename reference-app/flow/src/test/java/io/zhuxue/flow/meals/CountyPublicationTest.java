package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notices of a county of three schools. */
class CountyPublicationTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final LocalDate MONDAY = LocalDate.of(2022, 10, 10);
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 10, 17);

    @TempDir
    static Path folder;

    private static CountyPublication publication;
    private static CountyPublication.Written written;
    private static Path site;

    @BeforeAll
    static void a_week_is_published() throws IOException {
        Path county = folder.resolve("county");
        TrainingCounty.of(CountyPlan.autumn(3, 90, 5, 0)).write(county, Progress.SILENT);
        publication = CountyPublication.of(county, Progress.SILENT);
        site = Files.createDirectories(folder.resolve("site"));
        written = publication.write(site, MONDAY, PUBLISHED, FONT, Progress.SILENT);
    }

    @Test
    void every_school_has_a_page_json_and_pdf_and_nothing_is_missing() {
        assertThat(written.notices()).isEqualTo(3);
        assertThat(written.remarks().values())
                .allSatisfy(remarks -> assertThat(remarks).isEmpty());
        for (int school = 1; school <= 3; school++) {
            String name = "214300000" + school + "-2022-10-10";
            assertThat(site.resolve(name + ".html")).exists();
            assertThat(site.resolve(name + ".json")).exists();
            assertThat(site.resolve(name + ".pdf")).exists();
        }
    }

    @Test
    void the_first_page_leads_to_files_that_are_there() throws IOException {
        String index = Files.readString(site.resolve("index.html"));
        Matcher links = Pattern.compile("href=\"([^\"]+)\"").matcher(index);
        List<String> names = new ArrayList<>();
        while (links.find()) {
            names.add(links.group(1));
        }
        assertThat(names)
                .hasSize(10)
                .contains("prices.html")
                .allSatisfy(name -> assertThat(site.resolve(name)).exists());
        assertThat(index).contains("练习县第1小学", "各校每餐食材成本", "<svg");
        assertThat(site.resolve("cost_by_school.svg")).exists();
    }

    @Test
    void everybody_sees_what_food_cost_until_that_week_and_no_school_is_named() throws IOException {
        String page = Files.readString(site.resolve("prices.html"));
        assertThat(page.split("<svg", -1)).as("twelve foods").hasSize(1 + 12);
        assertThat(page).contains("大米：每周最低、县中位、最高价", "10-10").doesNotContain("；10-17", "214300");
    }

    @Test
    void before_anything_was_bought_there_is_no_price_and_still_a_page() throws IOException {
        Path early = Files.createDirectories(folder.resolve("early"));
        publication.write(early, LocalDate.of(2022, 7, 4), PUBLISHED, null, Progress.SILENT);
        assertThat(Files.readString(early.resolve("prices.html")))
                .contains("没有采购记录")
                .doesNotContain("<svg");
    }

    @Test
    void no_pupil_stands_in_any_file() throws IOException {
        Set<String> pupils = new HashSet<>();
        for (String row : Files.readAllLines(folder.resolve("county").resolve("pupils.csv"))) {
            pupils.add(row.split(",")[1]);
        }
        assertThat(pupils).hasSizeGreaterThan(90);
        try (Stream<Path> files = Files.list(site)) {
            for (Path file :
                    files.filter(path -> !path.toString().endsWith(".pdf")).toList()) {
                String text = Files.readString(file);
                assertThat(pupils).noneMatch(text::contains);
            }
        }
    }

    @Test
    void the_costs_of_all_weeks_are_the_issues_of_the_proof() throws IOException {
        CountyBooks books = CountyBooks.read(folder.resolve("county"), Progress.SILENT);
        CountyAudit audit = CountyAudit.of(books);
        Money issued = audit.run(Progress.SILENT).balances().stream()
                .map(balance -> balance.issued().value())
                .reduce(Money.ZERO, Money::plus);
        Money shown = Money.ZERO;
        Pattern cost = Pattern.compile("^\\{.*?\"totals\":\\{[^}]*\"cost_yuan\":\"([0-9.]+)\"");
        Path all = Files.createDirectories(folder.resolve("all"));
        for (LocalDate week = LocalDate.of(2022, 8, 29);
                !week.isAfter(publication.lastWeek());
                week = week.plusWeeks(1)) {
            publication.write(all, week, PUBLISHED, null, Progress.SILENT);
        }
        try (Stream<Path> files = Files.list(all)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Matcher found = cost.matcher(Files.readString(file));
                assertThat(found.find()).isTrue();
                shown = shown.plus(Money.parse(found.group(1)).orThrow());
            }
        }
        assertThat(shown).isEqualTo(issued);
    }

    @Test
    void a_county_without_names_and_recipes_publishes_what_it_has() throws IOException {
        Path bare = folder.resolve("bare");
        TrainingCounty.of(CountyPlan.autumn(1, 20, 5, 0)).write(bare, Progress.SILENT);
        for (String table : List.of("schools", "recipes", "foods")) {
            Files.delete(bare.resolve(table + ".csv"));
        }
        Path out = Files.createDirectories(folder.resolve("bare-site"));
        CountyPublication.Written result =
                CountyPublication.of(bare, Progress.SILENT).write(out, MONDAY, PUBLISHED, null, Progress.SILENT);
        assertThat(result.notices()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("remarks.csv"))).contains("NOTICE_NO_RECIPE");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("学校2143000001")
                .doesNotContain("PDF");
    }

    @Test
    void a_week_without_meals_gives_no_notice() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(publication
                        .write(empty, LocalDate.of(2022, 8, 22), PUBLISHED, null, Progress.SILENT)
                        .notices())
                .isZero();
        assertThat(publication.lastWeek()).isEqualTo(LocalDate.of(2023, 1, 9));
    }
}
