package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_run_that_is_going_to_commit_two_rows() throws IOException {
        Files.writeString(folder.resolve("allocation.csv"), """
            county,programme,quota,money,central,province,city,county
            431228,SHS_GRANT,10,15000.00,9000.00,4800.00,0.00,1200.00
            431225,SHS_GRANT,1,1500.00,900.00,480.00,0.00,120.00
            """);
    }

    private Command budget(String rows) throws IOException {
        Path given = Files.writeString(
                folder.resolve("given.csv"), "county,programme,central,province,city,county\n" + rows);
        return Command.zhuxue("budget", "--results", folder, "--given", given);
    }

    @Test
    void money_that_covers_every_county_and_budget_is_enough() throws IOException {
        Command enough = budget("431228,SHS_GRANT,9000,4800,0,1200\n431225,SHS_GRANT,900,480,0,120\n");
        assertThat(enough.out()).contains("核对 2 个县区项目，缺口 0 处");
        assertThat(enough.code()).isZero();
    }

    @Test
    void what_is_missing_is_told_county_by_county_and_budget_by_budget() throws IOException {
        Command lacking = budget("431228,SHS_GRANT,9000,4800,0,1100\n");
        assertThat(lacking.code()).isEqualTo(4);
        assertThat(lacking.out())
                .contains("431228 SHS_GRANT：县级可用指标 1100.00 元，本批需 1200.00 元，不足 100.00 元。")
                .contains("431225 SHS_GRANT：中央可用指标 0.00 元，本批需 900.00 元，不足 900.00 元。");
    }

    @Test
    void a_table_that_cannot_be_read_or_a_folder_without_results_is_refused() throws IOException {
        assertThat(budget("431228,SHS_GRANT,many,0,0,0\n").err()).contains("BAD_SUM");
        assertThat(budget("many,SHS_GRANT,1,0,0,0\n").err()).contains("BAD_COUNTY");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Command.zhuxue("budget", "--results", empty, "--given", folder.resolve("given.csv"))
                        .err())
                .contains("NO_RESULTS");
    }
}
