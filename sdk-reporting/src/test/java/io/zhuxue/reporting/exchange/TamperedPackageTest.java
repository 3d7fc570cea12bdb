package io.zhuxue.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.reporting.fact.SampleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package on its way through many hands: whatever is done to any byte of it, it is refused, and never with an error. */
class TamperedPackageTest {

    private static final Sm2Signer HUNAN = Sm2Signer.create(
            HexFormat.of().parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"));
    private static final Set<String> CONTRACTS =
            Arrays.stream(FactKind.values()).map(FactKind::contract).collect(Collectors.toSet());
    private static final Expectation EXPECTED =
            new Expectation("00", "FACTS", CONTRACTS, 0, Sm2Signature.check(Map.of("43", HUNAN.verifier())));

    @TempDir
    Path folder;

    private final Exchange exchange = Exchange.create();
    private Path sent;
    private Map<Path, byte[]> original;

    @BeforeEach
    void hunan_packs_its_facts() throws IOException {
        Path facts = folder.resolve("facts");
        SampleFacts.write(facts, 8);
        Files.writeString(facts.resolve("表.csv"), "甲,乙\n1,2\n");
        sent = folder.resolve("sent");
        exchange.pack(
                facts,
                new ExchangeHeader("43", "00", "FACTS", "2022-AUTUMN", 7, LocalDate.of(2023, 1, 5)),
                Sm2Signature.signer("43", HUNAN),
                sent);
        original = new TreeMap<>();
        try (Stream<Path> all = Files.walk(sent)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                original.put(file, Files.readAllBytes(file));
            }
        }
        assertThat(exchange.check(sent, EXPECTED)).isEmpty();
    }

    private void assertRefused(String how) {
        List<Message> faults = exchange.check(sent, EXPECTED);
        assertThat(faults).as(how).isNotEmpty();
    }

    @Test
    void one_bit_turned_anywhere_in_any_file_is_refused() throws IOException {
        Random random = new Random(20221008);
        List<Path> files = new ArrayList<>(original.keySet());
        for (int i = 0; i < 400; i++) {
            // Small files are as important as large ones.
            Path file = files.get(i % files.size());
            byte[] bytes = original.get(file).clone();
            int at = random.nextInt(bytes.length);
            int bit = 1 << random.nextInt(8);
            bytes[at] ^= (byte) bit;
            Files.write(file, bytes);
            assertRefused("bit %d of byte %d of %s".formatted(bit, at, sent.relativize(file)));
            Files.write(file, original.get(file));
        }
    }

    @Test
    void every_byte_of_the_signature_file_counts() throws IOException {
        Path file = sent.resolve("signature.csv");
        for (int at = 0; at < original.get(file).length; at++) {
            // The bit between small letters and capitals, and one more.
            for (int bit : new int[] {5, at % 5}) {
                byte[] bytes = original.get(file).clone();
                bytes[at] ^= (byte) (1 << bit);
                Files.write(file, bytes);
                assertRefused("bit %d of byte %d".formatted(bit, at));
            }
        }
        Files.write(file, original.get(file));
        Files.writeString(file, Files.readString(file) + "note,x\n");
        assertRefused("a line more");
    }

    @Test
    void a_file_cut_short_made_longer_emptied_left_out_or_added_is_refused() throws IOException {
        Random random = new Random(7);
        for (Path file : original.keySet()) {
            byte[] bytes = original.get(file);
            List<byte[]> others = List.of(
                    Arrays.copyOf(bytes, random.nextInt(bytes.length)),
                    Arrays.copyOf(bytes, bytes.length - 1),
                    Arrays.copyOf(bytes, bytes.length + 1),
                    new byte[0]);
            for (byte[] other : others) {
                Files.write(file, other);
                assertRefused("%s of %d bytes".formatted(sent.relativize(file), other.length));
            }
            Files.delete(file);
            assertRefused("without " + sent.relativize(file));
            Files.write(file, bytes);
        }
        Files.writeString(sent.resolve("content/more.csv"), "a\n");
        assertRefused("with more.csv");
    }

    @Test
    void a_list_of_pieces_that_came_through_only_in_part_tells_itself_missing() throws IOException {
        Path list = sent.resolve("content/pieces.csv");
        byte[] whole = original.get(list);
        for (int length = 0; length < whole.length; length += 1 + length / 40) {
            Files.write(list, Arrays.copyOf(whole, length));
            assertThat(exchange.missing(sent))
                    .as("%d of %d bytes", length, whole.length)
                    .contains(new Piece("pieces.csv", 0, whole.length));
        }
        Files.delete(list);
        assertThat(exchange.missing(sent))
                .isNotEmpty()
                .first()
                .extracting(Piece::file)
                .isEqualTo("pieces.csv");
    }

    @Test
    void a_list_of_pieces_from_a_stranger_makes_nobody_read_outside_the_package() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        Path list = sent.resolve("content/pieces.csv");
        for (String name : List.of("../../secret.csv", secret.toAbsolutePath().toString(), "x/../../../secret.csv")) {
            Files.writeString(list, "file,offset,length,sm3\n" + name + ",0,6," + "0".repeat(64) + "\n");
            assertThat(exchange.missing(sent)).extracting(Piece::file).containsExactly("pieces.csv");
        }
        Files.writeString(list, "file,offset,length,sm3\n表.csv,0,9223372036854775807," + "0".repeat(64) + "\n");
        assertThat(exchange.missing(sent)).extracting(Piece::file).containsExactly("pieces.csv");
    }
}
