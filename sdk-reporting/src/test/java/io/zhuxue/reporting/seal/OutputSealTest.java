package io.zhuxue.reporting.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.reporting.fact.SampleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputSealTest {

    @TempDir
    Path folder;

    private final OutputSeal seal = OutputSeal.create();

    @BeforeEach
    void an_output_of_a_few_files() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "a,b\n1,\"x\ny\"\n2,z");
        Files.createDirectories(folder.resolve("payments"));
        Files.writeString(folder.resolve("payments/batch-1.xml"), "<Document/>");
        Files.writeString(folder.resolve("empty.csv"), "");
        SampleFacts.write(folder.resolve("facts"), 8);
    }

    @Test
    void a_sealed_folder_verifies_and_sealing_again_changes_nothing() throws IOException {
        seal.seal(folder);
        byte[] manifest = Files.readAllBytes(folder.resolve(OutputSeal.MANIFEST));
        byte[] first = Files.readAllBytes(folder.resolve(OutputSeal.SEAL));

        assertThat(seal.verify(folder)).isEmpty();
        seal.seal(folder);
        assertThat(Files.readAllBytes(folder.resolve(OutputSeal.MANIFEST))).isEqualTo(manifest);
        assertThat(Files.readAllBytes(folder.resolve(OutputSeal.SEAL))).isEqualTo(first);
    }

    @Test
    void the_manifest_counts_the_rows_of_tables() {
        List<SealedFile> files = seal.seal(folder);

        assertThat(rows(files, "links.csv")).hasValue(2);
        assertThat(rows(files, "empty.csv")).hasValue(0);
        assertThat(rows(files, "payments/batch-1.xml")).isEmpty();
        assertThat(rows(files, "facts/recognition-2022-AUTUMN-43-20220901-0001.parquet"))
                .hasValue(8);
    }

    @Test
    void one_byte_changed_in_any_file_is_found_the_seal_itself_included() throws IOException {
        seal.seal(folder);
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int at : new int[] {0, good.length / 2, good.length - 1}) {
                if (good.length == 0) {
                    continue;
                }
                byte[] bad = good.clone();
                bad[at] ^= 1;
                Files.write(file, bad);
                assertThat(seal.verify(folder)).as("%s at %d", file, at).isNotEmpty();
            }
            Files.write(file, good);
        }
        assertThat(seal.verify(folder)).isEmpty();
    }

    @Test
    void every_byte_of_manifest_and_seal_counts() throws IOException {
        seal.seal(folder);
        for (String name : List.of(OutputSeal.MANIFEST, OutputSeal.SEAL)) {
            Path file = folder.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length; at += 7) {
                byte[] bad = good.clone();
                bad[at] ^= 4;
                Files.write(file, bad);
                assertThat(seal.verify(folder)).as("%s at %d", name, at).isNotEmpty();
            }
            Files.write(file, good);
        }
    }

    @Test
    void altered_missing_and_extra_files_are_all_named_in_one_pass() throws IOException {
        seal.seal(folder);
        Files.writeString(folder.resolve("links.csv"), "a,b\n");
        Files.delete(folder.resolve("payments/batch-1.xml"));
        Files.writeString(folder.resolve("payments/batch-2.xml"), "<Document/>");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("links.csv"));

        assertThat(seal.verify(folder))
                .extracting(Message::code, m -> m.arguments().get(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SEAL_EXTRA", "link"),
                        org.assertj.core.groups.Tuple.tuple("SEAL_ALTERED", "links.csv"),
                        org.assertj.core.groups.Tuple.tuple("SEAL_MISSING", "payments/batch-1.xml"),
                        org.assertj.core.groups.Tuple.tuple("SEAL_EXTRA", "payments/batch-2.xml"));
    }

    @Test
    void a_folder_that_was_never_sealed_does_not_verify() {
        assertThat(seal.verify(folder)).extracting(Message::code).containsExactly("SEAL_MANIFEST");
    }

    @Test
    void a_seal_taken_away_is_noticed() throws IOException {
        seal.seal(folder);
        Files.delete(folder.resolve(OutputSeal.SEAL));

        assertThat(seal.verify(folder)).extracting(Message::code).containsExactly("SEAL_BROKEN");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static OptionalLong rows(List<SealedFile> files, String name) {
        return files.stream()
                .filter(f -> f.file().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
