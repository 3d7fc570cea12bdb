package io.zhuxue.flow.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.watch.Watch;
import io.zhuxue.identification.watch.WatchFeed;
import io.zhuxue.identification.watch.WatchQuery;
import io.zhuxue.identification.watch.WatchRules;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.ExchangeHeader;
import io.zhuxue.reporting.exchange.Sm2Signature;
import io.zhuxue.reporting.exchange.spi.SignatureCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedRegistersTest {

    private static final String HEADER = "id_no,name,household_no,relation,region,since,until,risk_removed";
    private static final String SONG = "43021120110728704X,宋环伟,H1,户主,430211,2020-01-01,,";
    private static final String DAI = "430302201712180389,戴萍可,H2,户主,430302,2020-01-01,,";
    private static final String HE = "430211197204051021,贺芳萱,H1,配偶,430211,2020-01-01,,";
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 1);

    @TempDir
    private Path folder;

    private final Sm2Signer key = Sm2Signer.create(secret(7));
    private final SignatureCheck trust = Sm2Signature.check(Map.of("minzheng", key.verifier()));
    private ReceivedRegisters registers;
    private int packed;

    @BeforeEach
    void an_empty_archive() {
        registers = new ReceivedRegisters(folder.resolve("archive"));
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        secret[31] = (byte) seed;
        return secret;
    }

    private Path sent(String period, long sequence, String... tables) throws IOException {
        return sent(key, "minzheng", "43", "REGISTER", period, sequence, tables);
    }

    private Path sent(
            Sm2Signer signer, String sender, String to, String kind, String period, long sequence, String... tables)
            throws IOException {
        Path from = Files.createDirectories(folder.resolve("export" + ++packed + "/registers"));
        for (int i = 0; i < tables.length; i += 2) {
            Files.writeString(from.resolve(tables[i]), tables[i + 1]);
        }
        Path out = folder.resolve("sent" + packed);
        Exchange.create()
                .pack(
                        from.getParent(),
                        new ExchangeHeader(sender, to, kind, period, sequence, LocalDate.of(2022, 9, 2)),
                        Sm2Signature.signer(sender, signer),
                        out);
        return out;
    }

    private static String table(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private ReceivedRegisters.Arrival take(Path sent) {
        return registers.take(sent, "43", trust);
    }

    private void refused(Path sent, String... codes) {
        List<String> before = everything();
        ReceivedRegisters.Arrival arrival = take(sent);
        assertThat(arrival.faults()).extracting(Message::code).containsExactly(codes);
        assertThat(arrival.taken()).isFalse();
        assertThat(arrival.seals()).isEmpty();
        assertThat(everything()).as("nothing half done").isEqualTo(before);
    }

    private List<String> everything() {
        Path archive = folder.resolve("archive");
        if (!Files.exists(archive)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(archive)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> archive.relativize(file) + " " + file.toFile().lastModified())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_package_becomes_a_snapshot_of_its_day_with_the_sender_s_proof() throws IOException {
        ReceivedRegisters.Arrival arrival = take(sent("2022-08-01", 1, "DBR.csv", table(SONG, DAI)));
        assertThat(arrival.faults()).isEmpty();
        assertThat(arrival.seals()).singleElement().satisfies(seal -> {
            assertThat(seal.group()).isEqualTo(SpecialGroup.DBR);
            assertThat(seal.day()).isEqualTo(AUGUST);
            assertThat(seal.rows()).isEqualTo(2);
            assertThat(registers.asOf(SpecialGroup.DBR, SEPTEMBER).seal()).isEqualTo(seal);
        });
        assertThat(registers.groups()).containsExactly(SpecialGroup.DBR);
        assertThat(registers.proof(SpecialGroup.DBR, AUGUST).orElseThrow().sender())
                .isEqualTo("minzheng");
        assertThat(registers.proof(SpecialGroup.DBR, SEPTEMBER)).isEmpty();
        assertThat(registers.asOf(SpecialGroup.DBR, AUGUST.minusDays(1)).seal().rows())
                .isZero();
    }

    @Test
    void the_next_package_is_told_against_the_one_before_and_the_watch_learns_it() throws IOException {
        take(sent("2022-08-01", 1, "DBR.csv", table(SONG, DAI)));
        take(sent("2022-09-01", 2, "DBR.csv", table(HE, DAI.replace("H2", "H3"))));
        Watch watch = Watch.create(AUGUST, WatchRules.national());
        WatchFeed feed = WatchFeed.create(PersonTokens.create("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));
        RegisterNews first = RegisterNews.learn(registers, SpecialGroup.DBR, AUGUST, feed, watch);
        assertThat(first.diff()).isEqualTo(new RegisterDiff(2, 0, 0, 0, 0));
        watch.advance(SEPTEMBER);
        RegisterNews news = RegisterNews.learn(registers, SpecialGroup.DBR, SEPTEMBER, feed, watch);

        assertThat(news.diff()).isEqualTo(new RegisterDiff(1, 1, 0, 1, 0));
        assertThat(news.fresh()).extracting(RegisterEntry::name).containsExactly("贺芳萱", "戴萍可");
        assertThat(watch.ask(WatchQuery.all(SEPTEMBER, Area.nation())))
                .extracting(entry -> entry.state().kind().name())
                .containsOnlyOnce("LEFT")
                .hasSize(3);
        assertThat(registers.days(SpecialGroup.DBR)).containsExactly(AUGUST, SEPTEMBER);
    }

    @Test
    void what_was_tampered_with_forged_misdirected_or_of_another_kind_is_refused() throws IOException {
        Path altered = sent("2022-08-01", 1, "DBR.csv", table(SONG));
        Files.writeString(altered.resolve("content/registers/DBR.csv"), table(DAI));
        refused(altered, "SEAL_ALTERED");

        Path added = sent("2022-08-01", 1, "DBR.csv", table(SONG));
        Files.writeString(added.resolve("content/registers/TP.csv"), table(DAI));
        ReceivedRegisters.Arrival more = take(added);
        assertThat(more.taken()).isFalse();

        refused(
                sent(
                        Sm2Signer.create(secret(8)),
                        "minzheng",
                        "43",
                        "REGISTER",
                        "2022-08-01",
                        1,
                        "DBR.csv",
                        table(SONG)),
                "EXCHANGE_SIGNATURE");
        refused(sent(key, "stranger", "43", "REGISTER", "2022-08-01", 1, "DBR.csv", table(SONG)), "EXCHANGE_SIGNATURE");
        refused(
                sent(key, "minzheng", "44", "REGISTER", "2022-08-01", 1, "DBR.csv", table(SONG)),
                "EXCHANGE_MISDIRECTED");
        refused(sent(key, "minzheng", "43", "FACTS", "2022-08-01", 1, "DBR.csv", table(SONG)), "EXCHANGE_MISDIRECTED");
        refused(folder, "EXCHANGE_SIGNATURE");
    }

    @Test
    void a_package_taken_before_and_a_snapshot_that_is_not_newer_are_refused() throws IOException {
        Path first = sent("2022-08-01", 3, "DBR.csv", table(SONG));
        assertThat(take(first).taken()).isTrue();
        refused(first, "EXCHANGE_REPLAYED");
        refused(sent("2022-09-01", 2, "DBR.csv", table(DAI)), "EXCHANGE_REPLAYED");
        refused(sent("2022-08-01", 4, "DBR.csv", table(DAI)), "REGISTER_STALE");
        refused(sent("2022-07-01", 4, "TP.csv", table(DAI), "DBR.csv", table(DAI)), "REGISTER_STALE");
        assertThat(take(sent("2022-07-01", 4, "TP.csv", table(DAI))).taken())
                .as("another register of an earlier day")
                .isTrue();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2022-AUTUMN, DBR.csv, REGISTER_DAY",
        "2022-09-03, DBR.csv, REGISTER_DAY",
        "2022-08-01, CJZ.csv, 'REGISTER_CONTENT,REGISTER_CONTENT'",
        "2022-08-01, XYZ.csv, 'REGISTER_CONTENT,REGISTER_CONTENT'",
        "2022-08-01, DBR.txt, 'REGISTER_CONTENT,REGISTER_CONTENT'",
    })
    void a_package_without_a_day_or_with_files_that_are_no_registers_is_refused(
            String period, String file, String codes) throws IOException {
        refused(sent(period, 1, file, table(SONG)), codes.split(","));
    }

    @Test
    void a_table_without_its_columns_or_without_anybody_who_can_be_read_is_refused() throws IOException {
        refused(sent("2022-08-01", 1, "DBR.csv", "id,name\n1,x\n"), "MISSING_COLUMNS");
        refused(sent("2022-08-01", 1, "DBR.csv", table(",,,,,,,", ",,H1,,,,,")), "REGISTER_CONTENT");
        assertThat(take(sent("2022-08-01", 1, "DBR.csv", HEADER + "\n")).taken())
                .as("a register in which nobody stands any more")
                .isTrue();
    }

    @Test
    void an_archive_that_somebody_changed_gives_no_snapshot() throws IOException {
        take(sent("2022-08-01", 1, "DBR.csv", table(SONG)));
        Files.writeString(folder.resolve("archive/minzheng-1/content/registers/DBR.csv"), table(DAI));
        assertThatThrownBy(() -> registers.asOf(SpecialGroup.DBR, SEPTEMBER))
                .isInstanceOfSatisfying(
                        TableException.class,
                        altered -> assertThat(altered.reason().code()).isEqualTo("SEAL_ALTERED"));
    }
}
