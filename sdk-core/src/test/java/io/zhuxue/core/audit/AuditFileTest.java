package io.zhuxue.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
}
