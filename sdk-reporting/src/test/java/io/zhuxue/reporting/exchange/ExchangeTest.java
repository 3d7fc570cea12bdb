package io.zhuxue.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.reporting.exchange.spi.SignatureCheck;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.reporting.fact.SampleFacts;
import io.zhuxue.reporting.seal.OutputSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {

    private static final Sm2Signer HUNAN = key("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
    private static final Sm2Signer FORGER = key("1649ab77a00637bd5e2efe283fbf353534aa7f7cb89463f208ddbc2920bb0da0");
    private static final SignatureCheck TRUST = Sm2Signature.check(Map.of("43", HUNAN.verifier()));
    private static final Set<String> CONTRACTS =
            Arrays.stream(FactKind.values()).map(FactKind::contract).collect(Collectors.toSet());
    private static final String FACTS = "entitlement-2022-AUTUMN-43-20220901-0001.parquet";

    @TempDir
    Path folder;

    private final Exchange exchange = Exchange.create();
    private Path sent;

    @BeforeEach
    void hunan_packs_its_facts_for_the_nation() throws IOException {
        Path facts = folder.resolve("facts");
        SampleFacts.write(facts, 80);
        Files.createDirectories(facts.resolve("forms"));
        Files.writeString(facts.resolve("forms/dev.csv"), "a,b\n1,2\n");
        sent = folder.resolve("sent");
        pack(facts, sent, HUNAN);
    }

    @Test
    void an_untouched_package_is_taken() {
        assertThat(check(0)).isEmpty();
        assertThat(exchange.missing(sent)).isEmpty();
    }

    @Test
    void rows_and_sums_are_stated() throws IOException {
        assertThat(Files.readAllLines(sent.resolve("content/tables.csv")))
                .contains(FACTS + ",entitlement/1,rows,20", FACTS + ",entitlement/1,amount_fen,3300000");
    }

    @Test
    void a_parquet_file_with_one_byte_changed_is_refused() throws IOException {
        Path file = sent.resolve("content").resolve(FACTS);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(check(0)).containsExactly("SEAL_ALTERED");
    }

    @Test
    void a_package_sealed_again_by_somebody_else_is_refused() throws IOException {
        Files.writeString(sent.resolve("content/forms/dev.csv"), "a,b\n1,3\n");
        OutputSeal.create().seal(sent.resolve("content"));

        assertThat(check(0)).containsExactly("EXCHANGE_SIGNATURE");
    }

    @Test
    void a_forged_signature_is_refused() {
        Path forged = folder.resolve("forged");
        pack(folder.resolve("facts"), forged, FORGER);

        assertThat(codes(exchange.check(forged, expected("00", "FACTS", CONTRACTS, 0))))
                .containsExactly("EXCHANGE_SIGNATURE");
    }

    @Test
    void a_signature_that_is_no_signature_is_refused() throws IOException {
        for (String text : List.of("", "signer,43\n", "signer,43\nsm2,zz\n", "signer,43\nsm2,3006020101020101\n")) {
            Files.writeString(sent.resolve("signature.csv"), text);
            assertThat(check(0)).as(text).containsExactly("EXCHANGE_SIGNATURE");
        }
        Files.delete(sent.resolve("signature.csv"));
        assertThat(check(0)).containsExactly("EXCHANGE_SIGNATURE");
    }

    @Test
    void a_dropped_row_is_refused_even_when_the_sender_seals_and_signs_it() throws IOException {
        Path facts = folder.resolve("fewer");
        SampleFacts.write(facts, 76);
        Path content = sent.resolve("content");
        Files.copy(facts.resolve(FACTS), content.resolve(FACTS), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        OutputSeal.create().seal(content);
        byte[] signature = Sm2Signature.signer("43", HUNAN).sign(Files.readAllBytes(content.resolve(OutputSeal.SEAL)));
        Files.writeString(
                sent.resolve("signature.csv"),
                "signer,43\nsm2," + HexFormat.of().formatHex(signature) + "\n");

        List<Message> faults = exchange.check(sent, expected("00", "FACTS", CONTRACTS, 0));
        assertThat(codes(faults)).containsOnly("EXCHANGE_COUNTS");
        assertThat(faults.get(0).text()).isEqualTo("文件“" + FACTS + "”的“rows”应为 20，实为 19。");
    }

    @Test
    void a_stale_schema_is_refused() {
        Set<String> newer = CONTRACTS.stream()
                .map(c -> c.equals("entitlement/1") ? "entitlement/2" : c)
                .collect(Collectors.toSet());

        assertThat(codes(exchange.check(sent, expected("00", "FACTS", newer, 0))))
                .containsExactly("EXCHANGE_SCHEMA");
    }

    @Test
    void a_package_is_never_taken_twice() {
        assertThat(check(7)).containsExactly("EXCHANGE_REPLAYED");
        assertThat(check(6)).isEmpty();
    }

    @Test
    void a_package_for_somebody_else_is_refused() {
        assertThat(codes(exchange.check(sent, expected("44", "REGISTER", CONTRACTS, 0))))
                .containsExactly("EXCHANGE_MISDIRECTED", "EXCHANGE_MISDIRECTED");
    }

    @Test
    void a_transfer_that_broke_off_goes_on_where_it_stopped() throws IOException {
        Path big = folder.resolve("big");
        Files.createDirectories(big);
        byte[] bytes = new byte[(9 << 20) + 5];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 1000);
        }
        Files.write(big.resolve("register.csv"), bytes);
        Path whole = folder.resolve("whole");
        pack(big, whole, HUNAN);
        Path file = whole.resolve("content/register.csv");
        Files.write(file, Arrays.copyOf(bytes, (4 << 20) + 100));

        List<Piece> missing = exchange.missing(whole);
        assertThat(missing)
                .containsExactly(
                        new Piece("register.csv", 4 << 20, 4 << 20), new Piece("register.csv", 8 << 20, (1 << 20) + 5));
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
            for (Piece piece : missing) {
                channel.position(piece.offset());
                channel.write(java.nio.ByteBuffer.wrap(bytes, (int) piece.offset(), (int) piece.length()));
            }
        }
        assertThat(exchange.missing(whole)).isEmpty();
        assertThat(codes(exchange.check(whole, expected("00", "FACTS", CONTRACTS, 0))))
                .isEmpty();
    }

    private void pack(Path from, Path to, Sm2Signer key) {
        exchange.pack(
                from,
                new ExchangeHeader("43", "00", "FACTS", "2022-AUTUMN", 7, LocalDate.of(2023, 1, 5)),
                Sm2Signature.signer("43", key),
                to);
    }

    private static Sm2Signer key(String hex) {
        return Sm2Signer.create(HexFormat.of().parseHex(hex));
    }

    private List<String> check(long lastSequence) {
        return codes(exchange.check(sent, expected("00", "FACTS", CONTRACTS, lastSequence)));
    }

    private static Expectation expected(String receiver, String kind, Set<String> contracts, long lastSequence) {
        return new Expectation(receiver, kind, contracts, lastSequence, TRUST);
    }

    private static List<String> codes(List<Message> messages) {
        return messages.stream().map(Message::code).toList();
    }
}
