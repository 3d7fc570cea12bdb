package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.statement.AidStatement;
import io.zhuxue.reporting.outreach.Leavers;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.paper.PrintRoom;
import io.zhuxue.server.policy.PolicyDesk;
import io.zhuxue.server.province.StudentFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a family takes home says what the records say, and shows nobody's numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);

    private TestDatabase server;
    private PrintRoom room;
    private Officer family;
    private Officer county;
    private StudentFile file;

    @BeforeAll
    void loadProvince(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(200);
        room = room(server.settings);
        family = server.accounts.signIn("jiating", "zhuxue-2022").orThrow();
        county = server.accounts.signIn("xian", "zhuxue-2022").orThrow();
        file = server.students.file(family.scope(), family.own()).orElseThrow();
    }

    private PrintRoom room(Settings settings) {
        PolicyDesk policy = new PolicyDesk(server.runs, settings);
        return new PrintRoom(server.students, server.runs, server.vault, policy, server.audit, settings);
    }

    private static String text(PrintRoom.Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write(out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void a_statement_adds_up_to_what_the_file_of_the_student_says() {
        AidStatement statement = room.statement(family, family.own(), DAY).orThrow();
        long due = file.entitlements().stream()
                .mapToLong(StudentFile.Entitlement::amountFen)
                .sum();
        assertThat(statement.due()).isEqualTo(Money.ofFen(due));
        assertThat(statement.open().plus(statement.received())).isEqualTo(statement.due());
        assertThat(statement.lines()).hasSameSizeAs(file.entitlements());
    }

    @Test
    void the_family_reads_its_name_the_officer_a_masked_one_and_nobody_a_number() throws IOException {
        String name = file.person().name();
        String own = text(room.statementPaper(family, family.own(), DAY).orThrow());
        assertThat(own).contains(name).doesNotContainPattern("\\d{17}[0-9X]");
        String officers = text(room.statementPaper(county, family.own(), DAY).orThrow());
        assertThat(officers).doesNotContain(name).contains(name.substring(0, 1) + "*");
        assertThat(server.audit.latest(0, 1))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().action()).isEqualTo("STATEMENT"));
    }

    @Test
    void another_family_and_another_county_get_nothing() {
        Officer other =
                new Officer("o", "别家", Role.FAMILY, family.areaCode().replaceAll("/[^/]*$", "/" + "0".repeat(32)));
        assertThat(room.statementPaper(other, family.own(), DAY).refusal())
                .map(Message::text)
                .contains(ServerMessage.OUT_OF_AREA.template());
        Officer elsewhere = new Officer("e", "别县", Role.COUNTY_OFFICER, "439999");
        assertThat(room.statement(elsewhere, family.own(), DAY).refusal()).isPresent();
        Officer teacher = server.accounts.signIn("banzhuren", "zhuxue-2022").orThrow();
        assertThat(room.statement(teacher, family.own(), DAY).refusal()).isPresent();
    }

    @Test
    void a_receipt_is_for_money_that_has_arrived() {
        Optional<String> onItsWay = file.payments().stream()
                .filter(line -> !line.state().equals("PAID"))
                .map(line -> line.lineId())
                .findFirst();
        assertThat(onItsWay).isPresent();
        assertThat(room.receiptPaper(family, family.own(), onItsWay.orElseThrow(), DAY)
                        .refusal())
                .map(Message::text)
                .contains(ServerMessage.NOT_ARRIVED.template());
        assertThat(room.receiptPaper(family, family.own(), "no-such-line", DAY).refusal())
                .isPresent();
    }

    @Test
    void a_student_without_aid_has_no_statement() {
        String unaided = server.jdbi.withHandle(
                h -> h.createQuery("""
                    select person_ref from identification.student s where not exists (select 1
                    from disbursement.entitlement e where e.person_ref = s.person_ref) order by 1 limit 1
                    """).mapTo(String.class).one());
        Officer province = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
        assertThat(room.statement(province, unaided, DAY).refusal()).isPresent();
    }

    @Test
    void a_letter_states_the_figures_of_its_year_with_their_document() throws IOException {
        String text = text(room.letterPaper(county, Leavers.JUNIOR, 2022).orThrow());
        assertThat(text).contains("致2022年初中毕业生的一封信", "财教", "回执");
        String seniors = text(room.letterPaper(county, Leavers.SENIOR, 2022).orThrow());
        assertThat(seniors).contains("高中毕业生").doesNotContain("致2022年初中毕业生");
        try (Stream<Path> left = Files.walk(server.settings.data().resolve("exports"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void there_is_no_letter_of_a_year_without_policy() {
        assertThat(room.letter(county, Leavers.JUNIOR, 1950).refusal()).isPresent();
        assertThat(room.letterPaper(county, Leavers.JUNIOR, 1950).refusal()).isPresent();
    }

    @Test
    void the_nation_writes_for_the_province_of_the_server() {
        Officer nation = new Officer("guojia", "国家", Role.NATIONAL_OFFICER, "");
        assertThat(room.letter(nation, Leavers.SENIOR, 2022).orThrow().placeName())
                .isEqualTo("湖南省");
        assertThat(room.letter(county, Leavers.SENIOR, 2022).orThrow().placeName())
                .startsWith("湖南省")
                .isNotEqualTo("湖南省");
    }

    @Test
    void without_a_font_it_says_so_and_notes_no_printing() {
        Settings is = server.settings;
        PrintRoom bare = room(new Settings(
                is.training(),
                is.scenes(),
                is.trainingStudents(),
                is.trainingSeed(),
                is.trainingTerm(),
                is.province(),
                is.data(),
                is.importPackage(),
                is.importResults(),
                Path.of("/no/such/font.ttf")));
        long before = server.audit.size();
        Parsed<PrintRoom.Paper> none = bare.statementPaper(family, family.own(), DAY);
        assertThat(none.refusal()).map(Message::text).contains(ServerMessage.NO_FONT.template());
        assertThat(server.audit.size()).isEqualTo(before);
    }
}
