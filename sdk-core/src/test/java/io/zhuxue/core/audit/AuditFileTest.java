package io.zhuxue.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

    private static final Instant MORNING = Instant.parse("2022-10-08T01:02:03Z");

    @TempDir
    private Path folder;

    @Test
    void a_chain_that_nobody_touched_is_intact_and_goes_on_after_reopening() throws IOException {
        Path file = folder.resolve("audit.csv");
        String head = fill(file, 3);
        String further = fill(file, 2);
        assertThat(AuditFile.verify(file)).isEqualTo(new AuditVerdict.Intact(5, further));
        assertThat(further).isNotEqualTo(head);
        assertThat(Files.readAllLines(file)).hasSize(6).first().asString().startsWith("sequence,at,");
    }

    @Property(tries = 400)
    void one_byte_changed_anywhere_is_found(
            @ForAll @IntRange(max = 5_000) int at, @ForAll @IntRange(min = 1, max = 255) int by) throws IOException {
        Path file = Files.createTempFile("zhuxue-audit", ".csv");
        Files.delete(file);
        fill(file, 4);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at % bytes.length] ^= (byte) by;
        Files.write(file, bytes);
        AuditVerdict verdict = AuditFile.verify(file);
        Files.delete(file);
        long line = new String(bytes, 0, at % bytes.length, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();
        assertThat(verdict).isInstanceOf(AuditVerdict.Broken.class);
        assertThat(((AuditVerdict.Broken) verdict).entry()).isBetween(1L, Math.max(1, line));
    }

    @Test
    void an_entry_taken_out_put_in_or_moved_is_found_where_it_was() throws IOException {
        Path file = folder.resolve("audit.csv");
        fill(file, 4);
        String[] lines = Files.readString(file).split("(?<=\n)");
        assertBrokenAt(2, lines[0] + lines[1] + lines[3] + lines[4]);
        assertBrokenAt(3, lines[0] + lines[1] + lines[2] + lines[2] + lines[3] + lines[4]);
        assertBrokenAt(2, lines[0] + lines[1] + lines[3] + lines[2] + lines[4]);
        assertBrokenAt(5, String.join("", lines) + "\n");
        assertBrokenAt(4, lines[0] + lines[1] + lines[2] + lines[3] + lines[4].stripTrailing());
    }

    @Test
    void an_end_that_is_missing_is_found_by_the_head_that_was_kept() throws IOException {
        Path file = folder.resolve("audit.csv");
        String head = fill(file, 4);
        assertThat(AuditFile.verify(file, head).intact()).isTrue();
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("\n4,") + 1));
        assertThat(AuditFile.verify(file).intact()).isTrue();
        assertThat(AuditFile.verify(file, head)).isInstanceOfSatisfying(AuditVerdict.Broken.class, broken -> {
            assertThat(broken.entry()).isEqualTo(4);
            assertThat(broken.reason().key()).isEqualTo(CoreMessage.AUDIT_HEAD);
        });
    }

    @Test
    void nothing_is_written_on_after_a_break() throws IOException {
        Path file = folder.resolve("audit.csv");
        fill(file, 2);
        Files.writeString(file, Files.readString(file).replace("OPEN", "SHUT"));
        assertThat(AuditFile.open(file).refusal().orElseThrow().key()).isEqualTo(CoreMessage.AUDIT_BROKEN);
    }

    @Test
    void bytes_that_are_no_text_and_a_foreign_file_are_broken_chains() throws IOException {
        assertThat(AuditFile.verify(Files.write(folder.resolve("x"), new byte[] {(byte) 0xFF}))
                        .intact())
                .isFalse();
        assertThat(AuditFile.verify(Files.writeString(folder.resolve("y"), "")).intact())
                .isFalse();
    }

    @Test
    void a_text_that_could_feign_another_entry_is_refused() {
        AuditChain chain = AuditChain.start();
        for (String bad : new String[] {"a,b", "a\nb", "a\"b", " a"}) {
            assertThatThrownBy(() -> chain.add(MORNING, bad, "OPEN", "", ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(chain.add(MORNING, "a", "OPEN", "", "").sequence()).isEqualTo(1);
    }

    private String fill(Path file, int entries) {
        try (AuditFile audit = AuditFile.open(file).orThrow()) {
            for (int i = 0; i < entries; i++) {
                audit.add(MORNING.plusSeconds(i), "county-430972", "OPEN", "t" + i, "");
            }
            return audit.head();
        }
    }

    private void assertBrokenAt(long entry, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("tampered.csv"), text);
        assertThat(AuditFile.verify(file))
                .isInstanceOfSatisfying(
                        AuditVerdict.Broken.class,
                        broken -> assertThat(broken.entry()).isEqualTo(entry));
    }

    @Test
    void an_entry_is_never_longer_than_what_the_check_reads() throws IOException {
        Path file = folder.resolve("audit.csv");
        String longest = "长".repeat(4_000);
        try (AuditFile audit = AuditFile.open(file).orThrow()) {
            audit.add(MORNING, longest, longest, longest, longest);
            assertThatThrownBy(() -> audit.add(MORNING, longest + "长", "A", "", ""))
                    .isInstanceOf(IllegalArgumentException.class);
            audit.add(MORNING, "officer", "LOOK", "", "");
        }
        assertThat(AuditFile.verify(file))
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(2));
    }

    @Test
    void entries_of_many_threads_stand_one_after_the_other_and_none_is_lost() throws Exception {
        Path file = folder.resolve("audit.csv");
        int threads = 8;
        int each = 250;
        try (AuditFile audit = AuditFile.open(file).orThrow()) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<Long>> sums = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                String actor = "officer" + t;
                sums.add(pool.submit(() -> IntStream.range(0, each)
                        .mapToLong(i ->
                                audit.add(MORNING, actor, "LOOK", "s" + i, "").sequence())
                        .sum()));
            }
            long total = 0;
            for (Future<Long> sum : sums) {
                total += sum.get();
            }
            pool.shutdown();
            long entries = (long) threads * each;
            assertThat(total).isEqualTo(entries * (entries + 1) / 2);
        }
        assertThat(AuditFile.verify(file))
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo((long) threads * each));
        for (int t = 0; t < threads; t++) {
            String actor = ",officer" + t + ",";
            List<String> own = Files.readAllLines(file).stream()
                    .filter(line -> line.contains(actor))
                    .toList();
            // Each thread's own entries keep their order.
            assertThat(own)
                    .hasSize(each)
                    .extracting(line -> line.split(",")[4])
                    .containsExactlyElementsOf(
                            IntStream.range(0, each).mapToObj(i -> "s" + i).toList());
        }
    }

    @Test
    void a_chain_rewritten_from_its_first_entry_on_is_found_by_the_head_alone() throws IOException {
        Path file = folder.resolve("audit.csv");
        String head = fill(file, 4);
        Files.delete(file);
        try (AuditFile forged = AuditFile.open(file).orThrow()) {
            for (int i = 0; i < 4; i++) {
                forged.add(MORNING, "forger", "NOTHING", "", "");
            }
        }
        assertThat(AuditFile.verify(file).intact()).isTrue();
        assertThat(AuditFile.verify(file, head)).isEqualTo(new AuditVerdict.Broken(5, CoreMessage.AUDIT_HEAD.with()));
    }

    @Property(tries = 100)
    void two_entries_that_change_places_are_found(
            @ForAll @IntRange(min = 1, max = 6) int one, @ForAll @IntRange(min = 1, max = 6) int other)
            throws IOException {
        Path file = Files.createTempFile("zhuxue-audit", ".csv");
        Files.delete(file);
        fill(file, 6);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        java.util.Collections.swap(lines, one, other);
        Files.writeString(file, String.join("\n", lines) + "\n");
        AuditVerdict verdict = AuditFile.verify(file);
        Files.delete(file);
        assertThat(verdict.intact()).isEqualTo(one == other);
    }
}
