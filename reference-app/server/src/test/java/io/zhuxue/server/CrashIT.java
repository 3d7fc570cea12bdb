package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is killed while it loads goes on at its next start; then a package comes in by upload, as a ZIP. */
@Tag("long")
class CrashIT {

    @Test
    void a_load_that_was_killed_goes_on_and_the_same_package_by_upload_comes_to_the_same() throws IOException {
        try (LibertyServer server = LibertyServer.begin("crash", Map.of("ZHUXUE_TRAINING_STUDENTS", "3000"))) {
            server.await(() -> loading(server), "loading");
            server.killAndStartAgain();

            Path run = server.data().resolve("runs/1");
            String counties = server.get("/api/counties", "sheng").body();
            assertThat(sum(counties, "students"))
                    .isEqualTo(taken(run))
                    .isEqualTo(sum(server.get("/api/students", "sheng").body(), "total"));
            assertThat(server.get("/api/runs", "sheng").body()).contains("\"state\":\"DONE\"");

            HttpResponse<String> begun = server.post(
                    "/api/runs/package?term=2022-AUTUMN&label=upload.zip", "sheng", zip(run.resolve("package")));
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            server.await(
                    () -> server.get("/api/runs/2", "sheng").body().contains("\"shown\":true"), "showing the upload");
            assertThat(server.get("/api/counties", "sheng").body()).isEqualTo(counties);
        }
    }

    private static boolean loading(LibertyServer server) {
        try {
            String ready = server.get("/health/ready").body();
            assertThat(ready).doesNotContain("\"percent\":100");
            return ready.contains("\"step\":\"LOAD\"");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** The rows of the roster that were taken. */
    private static long taken(Path run) {
        long[] rows = {0};
        Tables.find(run.resolve("package"), "students").read(Column.named("student_no"), row -> rows[0]++);
        Set<String> refused = new HashSet<>();
        Set<String> atPaying = Set.of("ACCOUNT_MISSING", "ACCOUNT_NAME", "BANK_NO_CHECK");
        Tables.find(run.resolve("results"), "rejects").read(Column.named("file", "row", "code"), row -> {
            if (row.value(0).startsWith("students.") && !atPaying.contains(row.value(2))) {
                refused.add(row.value(1));
            }
        });
        return rows[0] - refused.size();
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static long sum(String json, String field) {
        return Pattern.compile("\"" + field + "\":(\\d+)")
                .matcher(json)
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }
}
