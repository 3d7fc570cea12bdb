package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthCommandTest {

    private static final String HEADER = "school_code,student_no,day,kind,what,detail,amount,of,note";

    @TempDir
    private Path folder;

    private Command growth(List<String> rows, Object... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        Path entries = Files.write(folder.resolve("growth.csv"), lines);
        List<Object> words = new ArrayList<>(List.of("growth", "--entries", entries, "--out", folder.resolve("out")));
        words.addAll(List.of(more));
        return Command.zhuxue(words.toArray());
    }

    private List<String> schools() throws IOException {
        return Files.readAllLines(folder.resolve("out/schools.csv"));
    }

    private static List<String> records() {
        return List.of(
                "S1,N1,2022-10-10,CONSENTED,family,,,,",
                "S1,N1,2022-10-10,MENTOR,li,,,,",
                "S1,N1,2022-10-11,ACTIVITY,支教,RESPONSIBILITY,8,,",
                "S1,N1,2022-10-12,GOAL,rank,STUDY,40,20,班级名次",
                "S1,N1,2022-12-12,MEASURED,rank,,20,,",
                "S1,N2,2022-10-10,CONSENTED,family,,,,",
                "S1,N2,2022-10-10,PLEDGED,digest,,,,",
                "S2,N1,2022-10-10,CONSENTED,family,,,,",
                "S2,N1,2022-10-10,ACHIEVED,英语四级,CERTIFICATE,,,");
    }

    @Test
    void schools_are_told_by_what_their_students_take_part_in_and_reach() throws IOException {
        Command done = growth(records());
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("采用成长记录 9 条，未采用 0 条；学校 2 所");
        assertThat(schools())
                .containsExactly(
                        "school_code,aided,joined,mentored,pledged,goals,reached,hours_patriotism,hours_ambition,"
                                + "hours_gratitude,hours_honesty,hours_responsibility,certificate,prize,admission,job",
                        "S1,2,1,1,1,1,1,0,0,0,0,8,0,0,0,0",
                        "S2,1,0,0,0,0,0,0,0,0,0,0,1,0,0,0");
    }

    @Test
    void with_results_of_a_run_every_aided_student_counts_and_nobody_else() throws IOException {
        Path results = Files.createDirectories(folder.resolve("results"));
        Files.write(
                results.resolve("entitlements.csv"),
                List.of("school_code,student_no,programme", "S1,N1,UG", "S1,N1,X", "S1,N9,UG", "S3,N1,UG"));
        assertThat(growth(records(), "--results", results).code()).isZero();
        assertThat(schools().subList(1, 3))
                .containsExactly("S1,2,1,1,0,1,1,0,0,0,0,8,0,0,0,0", "S3,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0");
    }

    @Test
    void records_that_cannot_be_are_rejected_with_their_code() throws IOException {
        Command done = growth(List.of(
                "S1,N1,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,8,,",
                "S1,N1,2022-10-10,CONSENTED,family,,,,",
                "S1,N1,2022-10-10,FEAST,x,,,,"));
        assertThat(done.code()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(Files.readAllLines(folder.resolve("out/rejects.csv")))
                .anyMatch(line -> line.startsWith("growth.csv,2,kind,GROWTH_CONSENT,"))
                .anyMatch(line -> line.startsWith("growth.csv,4,kind,BAD_VALUE,"));
    }

    @Test
    void a_second_run_writes_the_same_bytes_in_the_place_of_the_first() throws IOException {
        growth(records());
        var first = Folders.hashes(folder.resolve("out"));
        growth(records());
        assertThat(Folders.hashes(folder.resolve("out"))).isEqualTo(first);
    }

    @Test
    void what_is_no_results_folder_is_refused_and_nothing_is_written() throws IOException {
        Command refused = growth(records(), "--results", folder.resolve("none"));
        assertThat(refused.code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(refused.err()).contains("NO_RESULTS");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
