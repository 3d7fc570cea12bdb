package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.ClaimRow;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.nutrition.IssueRow;
import io.zhuxue.server.nutrition.LotRow;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A county's meals: checked as a whole, read by county and school, opened down to the gram. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MealsTest {

    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");

    private TestDatabase server;
    private CountyDesk desk;
    private Task check;

    @BeforeAll
    void train(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        Orders orders = server.orders(Map.of(Task.Kind.MEALS, new CountyWork()));
        desk = new CountyDesk(server.uploads, server.tasks, orders);
        long id = desk.train(COUNTY, 7).orThrow().taskId();
        check = desk.find(COUNTY.scope(), Long.toString(id)).orElseThrow();
    }

    @Test
    void every_kind_of_fault_that_was_put_in_is_found() {
        Set<String> codes = desk.codes(check, COUNTY.scope()).keySet();
        Set<String> put = new HashSet<>();
        Path truth = Path.of(check.folder()).resolve("county/truth/faults.csv");
        Tables.open(truth).read(Column.named("code"), row -> {
            put.add(row.value(0));
        });
        assertThat(put).hasSizeGreaterThan(20);
        assertThat(codes).containsAll(put);
        assertThat(check.message()).contains("问题", "扣减");
    }

    @Test
    void a_claim_opens_down_to_the_gram_and_its_uses_add_up_to_its_lots() {
        ClaimRow claim = desk.claims(check, COUNTY.scope()).stream()
                .filter(row -> row.withheldFen() == 0)
                .findFirst()
                .orElseThrow();
        List<LotRow> lots = desk.opened(check, COUNTY.scope(), claim.claim());
        assertThat(lots).isNotEmpty().extracting(LotRow::lot).doesNotHaveDuplicates();
        assertThat(lots.stream().mapToLong(lot -> fen(lot.billedYuan())).sum()).isEqualTo(claim.billedFen());
        assertThat(lots).allSatisfy(lot -> {
            assertThat(lot.supplier()).isNotBlank();
            assertThat(lot.meals().stream().mapToLong(use -> fen(use.yuan())).sum())
                    .as("fen of %s on the table", lot.lot())
                    .isLessThanOrEqualTo(fen(lot.provenYuan()));
            assertThat(lot.meals().stream()
                            .mapToLong(use -> Long.parseLong(use.grams()))
                            .sum())
                    .as("grams of %s on the table", lot.lot())
                    .isLessThanOrEqualTo(Long.parseLong(lot.weighed()) - Long.parseLong(lot.refused()));
        });
        assertThat(lots.stream().flatMap(lot -> lot.meals().stream()))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.meal()).matches("\\d{4}-\\d{2}-\\d{2} [A-Z]+"));
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    @Test
    void what_is_paid_and_what_is_withheld_is_what_was_billed() {
        assertThat(desk.claims(check, COUNTY.scope()))
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.paidFen() + claim.withheldFen()).isEqualTo(claim.billedFen()))
                .anySatisfy(claim -> assertThat(claim.withheldFen()).isPositive());
    }

    @Test
    void a_school_reads_itself_alone() {
        ClaimRow some = desk.claims(check, COUNTY.scope()).get(0);
        Officer school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, "430302/" + some.school());
        Task seen = desk.find(school.scope(), "").orElseThrow();
        assertThat(desk.claims(seen, school.scope()))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.school()).isEqualTo(some.school()));
        assertThat(desk.issues(seen, school.scope(), ""))
                .extracting(IssueRow::school)
                .allMatch(some.school()::equals);
        ClaimRow another = desk.claims(check, COUNTY.scope()).stream()
                .filter(claim -> !claim.school().equals(some.school()))
                .findFirst()
                .orElseThrow();
        assertThat(desk.opened(seen, school.scope(), another.claim())).isEmpty();
    }

    @Test
    void another_county_sees_nothing_of_it() {
        Officer elsewhere = new Officer("xian2", "别县", Role.COUNTY_OFFICER, "430381");
        assertThat(desk.checks(elsewhere.scope(), 9)).isEmpty();
        assertThat(desk.find(elsewhere.scope(), Long.toString(check.taskId()))).isEmpty();
    }

    @Test
    void the_same_tables_handed_in_as_a_zip_come_to_the_same() throws IOException {
        byte[] zip = zip(Path.of(check.folder()).resolve("county"));
        Task again =
                desk.handIn(COUNTY, "county.zip", new ByteArrayInputStream(zip)).orThrow();
        Task done = desk.find(COUNTY.scope(), Long.toString(again.taskId())).orElseThrow();
        assertThat(done.message()).isEqualTo(check.message());
        assertThat(desk.claims(done, COUNTY.scope())).isEqualTo(desk.claims(check, COUNTY.scope()));
    }

    @Test
    void a_zip_that_lacks_tables_fails_and_a_broken_one_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../orders.csv"));
            zip.write("order_no\n".getBytes(StandardCharsets.UTF_8));
        }
        Task task = desk.handIn(COUNTY, "x.zip", new ByteArrayInputStream(bytes.toByteArray()))
                .orThrow();
        Task failed = server.tasks.find(task.taskId()).orElseThrow();
        assertThat(failed.state()).isEqualTo(Task.State.FAILED);
        assertThat(failed.message()).isNotBlank();
        assertThat(desk.handIn(COUNTY, "y.zip", new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 9}))
                        .refusal())
                .map(Message::code)
                .contains("BAD_PACKAGE");
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry("县/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
