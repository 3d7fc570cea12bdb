package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.TableException;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is cut off goes on where it stopped; nothing is shown before all of it is in. */
class InterruptedLoadTest {

    private static final Scope PROVINCE =
            Scope.of(Area.of(RegionCode.parse("430000").orThrow()), "");

    @TempDir
    Path data;

    private TestDatabase server;
    private Path input;
    private Path results;

    @BeforeEach
    void copyProvince() throws IOException {
        server = TestDatabase.embedded(data);
        input = data.resolve("package");
        results = data.resolve("results");
        copy(TestDatabase.PROVINCE.resolve("package"), input);
        copy(TestDatabase.PROVINCE.resolve("results"), results);
    }

    @Test
    void a_broken_file_stops_the_load_and_nothing_is_shown() throws IOException {
        Run run = begin();
        breakLines();
        assertThatThrownBy(() -> server.intake.take(run.runId(), input, results))
                .isInstanceOf(TableException.class);
        assertThat(server.runs.shown()).isZero();
        assertThat(server.province.overview(PROVINCE, "").sum().students()).isZero();
    }

    @Test
    void the_load_goes_on_after_the_file_is_mended_and_no_row_is_there_twice() throws IOException {
        Run run = begin();
        String whole = breakLines();
        assertThatThrownBy(() -> server.intake.take(run.runId(), input, results))
                .isInstanceOf(TableException.class);
        Files.writeString(results.resolve("payments/lines.csv"), whole);
        server.intake.take(run.runId(), input, results);
        assertThat(server.runs.shown()).isEqualTo(run.runId());
        assertThat(server.province.overview(PROVINCE, "").sum().students()).isEqualTo(5);
        assertThat(server.province.payments(PROVINCE, "", "", 0, 50).total()).isEqualTo(3);
    }

    @Test
    void a_later_run_takes_the_place_of_the_one_shown() throws IOException {
        Run first = begin();
        server.intake.take(first.runId(), input, results);
        Run second = begin();
        server.intake.take(second.runId(), input, results);
        assertThat(server.runs.shown()).isEqualTo(second.runId());
        assertThat(server.province.overview(PROVINCE, "").sum().students()).isEqualTo(5);
        assertThat(server.runs.all()).extracting(Run::shown).containsExactly(true, false);
    }

    private Run begin() {
        return server.runs.start(Run.IMPORTED, "小省", "2022-AUTUMN", "-", "test");
    }

    private String breakLines() throws IOException {
        Path lines = results.resolve("payments/lines.csv");
        String whole = Files.readString(lines);
        Files.writeString(lines, whole.replaceFirst("amount", "no_such_column"));
        return whole;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
