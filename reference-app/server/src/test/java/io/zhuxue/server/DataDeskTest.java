package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.reporting.catalogue.CatalogueEntry;
import io.zhuxue.reporting.catalogue.DataCatalogue;
import io.zhuxue.reporting.catalogue.PurposeRecord;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.ExchangeHeader;
import io.zhuxue.reporting.exchange.Sm2Signature;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.catalogue.DataLists;
import io.zhuxue.server.catalogue.ExchangeDesk;
import io.zhuxue.server.catalogue.PurposeBook;
import io.zhuxue.server.office.OfficeFiles;
import io.zhuxue.server.province.Export;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data is used for a purpose that somebody else approved; a package is taken once, from a sender two people trust. */
class DataDeskTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer SECOND = new Officer("xian2", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer CITY = new Officer("shi", "市", Role.CITY_OFFICER, "4303");
    private static final Officer ELSEWHERE = new Officer("yuan", "别县", Role.COUNTY_OFFICER, "430102");
    private static final Officer FINANCE = new Officer("caiwu", "财务", Role.FINANCE, "430302");
    private static final Officer NATION = new Officer("guojia", "国", Role.NATIONAL_OFFICER, "");
    private static final byte[] SECRET = HexFormat.of().parseHex("1".repeat(64));

    @TempDir
    private Path data;

    private TestDatabase server;
    private PurposeBook purposes;
    private ExchangeDesk exchanges;

    @BeforeEach
    void open() {
        server = TestDatabase.embedded(data);
        OfficeFiles files = new OfficeFiles(server.jdbi, server.audit);
        purposes = new PurposeBook(files);
        exchanges = new ExchangeDesk(files, server.uploads);
    }

    private static void is(Optional<Message> refusal, ServerMessage key) {
        assertThat(refusal).map(Message::code).contains(key.with().code());
    }

    private long asked() {
        return purposes.ask(COUNTY, Set.of(FactKind.PAYMENT), "核对到账率", DAY, DAY.plusDays(10), DAY)
                .orThrow();
    }

    private PurposeBook.Use use() {
        return purposes.all(COUNTY).get(0);
    }

    @Test
    void a_use_is_allowed_once_another_person_has_approved_it_and_until_its_last_day() {
        long id = asked();
        assertThat(use().state(DAY)).isEqualTo(PurposeBook.State.WAITING);
        assertThat(use().record()).isEmpty();
        is(purposes.approve(COUNTY, id, DAY), ServerMessage.SAME_HAND);
        is(purposes.approve(FINANCE, id, DAY), ServerMessage.NOT_YOURS);
        is(purposes.approve(ELSEWHERE, id, DAY), ServerMessage.OUT_OF_AREA);
        assertThat(purposes.approve(SECOND, id, DAY)).isEmpty();
        is(purposes.approve(CITY, id, DAY), ServerMessage.NOT_WAITING);
        PurposeRecord record = use().record().orElseThrow();
        assertThat(PurposeRecord.allows("xian", FactKind.PAYMENT, DAY.plusDays(10), List.of(record)))
                .isTrue();
        assertThat(PurposeRecord.allows("xian", FactKind.MEAL, DAY, List.of(record)))
                .isFalse();
        assertThat(use().state(DAY.plusDays(10))).isEqualTo(PurposeBook.State.IN_USE);
        assertThat(use().state(DAY.plusDays(11))).isEqualTo(PurposeBook.State.ENDED);
        assertThat(use().titles()).isEqualTo("资金发放");
    }

    @Test
    void a_use_is_taken_back_by_who_asked_or_approves_and_then_allows_nothing() {
        long id = asked();
        assertThat(purposes.approve(SECOND, id, DAY)).isEmpty();
        is(purposes.withdraw(FINANCE, id, "不需要了", DAY), ServerMessage.NOT_YOURS);
        is(purposes.withdraw(COUNTY, id, " ", DAY), ServerMessage.WORDS);
        is(purposes.withdraw(COUNTY, id, "早于审批", DAY.minusDays(1)), ServerMessage.BAD_REQUEST);
        assertThat(purposes.withdraw(COUNTY, id, "不需要了", DAY)).isEmpty();
        is(purposes.withdraw(COUNTY, id, "再撤一次", DAY), ServerMessage.NOT_WAITING);
        assertThat(use().record()).isEmpty();
        assertThat(use().state(DAY)).isEqualTo(PurposeBook.State.WITHDRAWN);
        assertThat(purposes.all(CITY)).hasSize(1);
        assertThat(purposes.all(ELSEWHERE)).isEmpty();
    }

    @Test
    void a_use_says_what_for_without_a_person_and_when() {
        Set<FactKind> kinds = Set.of(FactKind.MEAL);
        is(purposes.ask(COUNTY, kinds, "查430302201206100013", DAY, DAY, DAY).refusal(), ServerMessage.WORDS);
        is(purposes.ask(COUNTY, Set.of(), "统计", DAY, DAY, DAY).refusal(), ServerMessage.BAD_REQUEST);
        is(purposes.ask(COUNTY, kinds, "统计", DAY, DAY.minusDays(1), DAY).refusal(), ServerMessage.BAD_REQUEST);
        Officer admin = new Officer("guanli", "管理员", Role.COUNTY_ADMIN, "430302");
        is(purposes.ask(admin, kinds, "统计", DAY, DAY, DAY).refusal(), ServerMessage.NOT_YOURS);
    }

    private static String point() {
        return HexFormat.of().formatHex(Sm2Signer.create(SECRET).verifier().point());
    }

    private void trustKey() {
        long id = exchanges.register(COUNTY, "43", point(), DAY).orThrow();
        assertThat(exchanges.trust(SECOND, id, DAY)).isEmpty();
    }

    /** A package of one small file, in a folder of its own within the ZIP. */
    private byte[] packed(String receiver, long sequence, String change) throws IOException {
        Path from = Files.createDirectories(data.resolve("from-" + sequence));
        Files.writeString(from.resolve("notes.csv"), "a,b\n1,2\n");
        Path to = data.resolve("package-" + sequence + receiver + change.length());
        Exchange.create()
                .pack(
                        from,
                        new ExchangeHeader("43", receiver, "FORMS", "2022-AUTUMN", sequence, DAY),
                        Sm2Signature.signer("43", Sm2Signer.create(SECRET)),
                        to);
        if (!change.isEmpty()) {
            Files.writeString(to.resolve("content/notes.csv"), change);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(to)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("包/" + to.relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private ExchangeDesk.Received receive(byte[] zip) throws IOException {
        return exchanges
                .receive(COUNTY, "forms.zip", new ByteArrayInputStream(zip), "FORMS", DAY)
                .orThrow();
    }

    @Test
    void a_package_of_a_trusted_sender_is_taken_once() throws IOException {
        byte[] zip = packed("430302", 1, "");
        assertThat(receive(zip).taken()).as("nobody is trusted yet").isFalse();
        trustKey();
        ExchangeDesk.Received first = receive(zip);
        assertThat(first.faults()).isEmpty();
        assertThat(first.sender()).isEqualTo("43");
        assertThat(first.period()).isEqualTo("2022-AUTUMN");
        assertThat(receive(zip).faults()).contains("1");
        assertThat(receive(packed("430302", 2, "")).taken()).isTrue();
        assertThat(exchanges.log(CITY))
                .extracting(ExchangeDesk.Received::taken)
                .containsExactly(true, false, true, false);
        assertThat(exchanges.log(ELSEWHERE)).isEmpty();
        assertThat(server.audit.latest(0, 1).get(0).entry().action()).isEqualTo("OFFICE_EXCHANGE");
    }

    @Test
    void a_package_for_somebody_else_or_changed_on_the_way_is_refused_with_every_reason() throws IOException {
        trustKey();
        assertThat(receive(packed("430102", 3, "")).faults()).contains("430102");
        assertThat(receive(packed("430302", 4, "a,b\n1,3\n")).faults()).contains("notes.csv");
        ByteArrayInputStream noZip = new ByteArrayInputStream("nothing".getBytes(StandardCharsets.UTF_8));
        is(exchanges.receive(COUNTY, "x.zip", noZip, "FORMS", DAY).refusal(), ServerMessage.BAD_PACKAGE);
        is(exchanges.receive(CITY, "x.zip", noZip, "FORMS", DAY).refusal(), ServerMessage.NOT_YOURS);
        is(exchanges.receive(COUNTY, "x.zip", noZip, "; x", DAY).refusal(), ServerMessage.BAD_REQUEST);
    }

    @Test
    void a_key_is_trusted_by_two_people_and_no_longer_once_ended() throws IOException {
        is(exchanges.register(COUNTY, "43", "04ff", DAY).refusal(), ServerMessage.BAD_KEY);
        is(exchanges.register(COUNTY, "4 3", point(), DAY).refusal(), ServerMessage.BAD_KEY);
        is(exchanges.register(CITY, "43", point(), DAY).refusal(), ServerMessage.NOT_YOURS);
        long id = exchanges.register(COUNTY, "43", point(), DAY).orThrow();
        is(exchanges.trust(COUNTY, id, DAY), ServerMessage.SAME_HAND);
        is(exchanges.trust(FINANCE, id, DAY), ServerMessage.NOT_YOURS);
        is(exchanges.trust(ELSEWHERE, id, DAY), ServerMessage.OUT_OF_AREA);
        assertThat(exchanges.trust(SECOND, id, DAY)).isEmpty();
        is(exchanges.trust(SECOND, id, DAY), ServerMessage.NOT_WAITING);
        assertThat(exchanges.keys(COUNTY)).singleElement().satisfies(key -> {
            assertThat(key.trusted()).isTrue();
            assertThat(key.print()).hasSize(16);
        });
        assertThat(exchanges.endTrust(COUNTY, id, DAY)).isEmpty();
        is(exchanges.endTrust(COUNTY, id, DAY), ServerMessage.NOT_WAITING);
        is(exchanges.endTrust(ELSEWHERE, id, DAY), ServerMessage.OUT_OF_AREA);
        assertThat(receive(packed("430302", 5, "")).taken()).isFalse();
    }

    @Test
    void the_catalogue_names_level_and_owner_of_every_column_there_is() {
        DataLists lists = new DataLists(exchanges);
        List<Object[]> rows = new ArrayList<>();
        lists.rows(Export.CATALOGUE, NATION, "", rows::add);
        int columns = Arrays.stream(FactKind.values())
                .mapToInt(kind -> kind.columns().size())
                .sum();
        assertThat(rows).hasSize(columns);
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContainNull().hasSize(12));
        CatalogueEntry recognition = DataCatalogue.create().entries().get(0);
        assertThat(DataLists.level(recognition)).contains("重要", "敏感");
        assertThat(lists.gives(Export.EXCHANGES)).isTrue();
        assertThat(lists.gives(Export.RELIEF)).isFalse();
        assertThat(ExchangeDesk.receiver(NATION)).isEqualTo("00");
    }

    @Test
    void the_log_goes_out_with_the_reasons() throws IOException {
        receive(packed("430302", 6, ""));
        List<Object[]> rows = new ArrayList<>();
        new DataLists(exchanges).rows(Export.EXCHANGES, COUNTY, "", rows::add);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row[7]).isEqualTo("拒收");
            assertThat(row[8].toString()).isNotBlank();
        });
    }
}
