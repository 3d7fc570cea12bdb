package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.server.intake.Uploads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in by upload: only what is wanted, only where it belongs, and nothing is left of what is refused. */
class UploadsTest {

    @TempDir
    Path data;

    private Uploads uploads;

    @BeforeEach
    void open() {
        uploads = new Uploads(new Settings(
                true,
                false,
                10,
                1,
                "2022-AUTUMN",
                "43",
                data,
                Optional.empty(),
                Optional.empty(),
                Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc")));
    }

    @Test
    void a_package_is_unpacked_with_or_without_a_folder_of_its_own() throws IOException {
        List<String> names = List.of("students.csv", "schools.csv", "registers/DBR.csv", "policy/county.yaml");
        for (String outer : List.of("", "湖南省/")) {
            Path folder =
                    unpack(zip(names.stream().map(outer::concat).toList())).orThrow();
            assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void what_nobody_wants_and_what_lies_outside_is_left_behind() throws IOException {
        Path folder = unpack(zip(List.of(
                        "students.csv",
                        "schools.csv",
                        "../../evil.csv",
                        "run.sh",
                        "registers/../../x.csv",
                        "survey.exe")))
                .orThrow();
        assertThat(files(folder)).containsExactlyInAnyOrder("students.csv", "schools.csv");
        assertThat(files(data)).noneMatch(name -> name.endsWith("evil.csv"));
    }

    @Test
    void a_package_without_a_roster_and_one_with_two_are_refused_and_nothing_stays() throws IOException {
        assertThat(code(unpack(zip(List.of("schools.csv"))))).contains("BAD_PACKAGE");
        assertThat(code(unpack(zip(List.of("students.csv", "students.xlsx", "schools.csv")))))
                .contains("BAD_PACKAGE");
        assertThat(files(data)).isEmpty();
    }

    @Test
    void a_zip_that_is_cut_off_or_none_is_refused() throws IOException {
        byte[] whole = zip(List.of("students.csv", "schools.csv"));
        assertThat(code(unpack(Arrays.copyOf(whole, 60)))).contains("BAD_PACKAGE");
        assertThat(code(unpack("hello".getBytes(StandardCharsets.UTF_8)))).contains("BAD_PACKAGE");
        assertThat(files(data)).isEmpty();
    }

    @Test
    void answers_come_alone_or_many_and_lie_side_by_side() throws IOException {
        Path one = uploads.answers("回执 1.XML", new ByteArrayInputStream(new byte[] {1}))
                .orThrow();
        assertThat(files(one)).singleElement().asString().endsWith("1.XML");
        Path many = uploads.answers(
                        "a.ZIP", new ByteArrayInputStream(zip(List.of("a/x.csv", "b/x.csv", "b/readme.md"))))
                .orThrow();
        assertThat(files(many)).containsExactlyInAnyOrder("a_x.csv", "b_x.csv");
    }

    private Parsed<Path> unpack(byte[] zip) throws IOException {
        return uploads.unpack(new ByteArrayInputStream(zip));
    }

    private static Optional<String> code(Parsed<Path> unpacked) {
        return unpacked.refusal().map(Message::code);
    }

    private static byte[] zip(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
