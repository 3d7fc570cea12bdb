package io.zhuxue.flow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.simulation.Reform;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.run.RunResult;
import io.zhuxue.flow.run.TrainingPackage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReformRunTest {

    private static final RunOptions OPTIONS = RunOptions.of(new Term(2022, Term.Season.AUTUMN));

    @TempDir
    private static Path home;

    private static Path input;
    private static Path reform;
    private static Path out;
    private static ReformResult result;

    @BeforeAll
    static void a_simulation() throws IOException {
        input = TrainingPackage.write(home.resolve("package"), 1500);
        reform = home.resolve("reform.yaml");
        try (InputStream in =
                Reform.class.getResourceAsStream("/io/zhuxue/disbursement/reforms/urban-senior-high-waiver.yaml")) {
            Files.write(reform, in.readAllBytes());
        }
        out = home.resolve("simulation");
        result = ReformRun.create(OPTIONS)
                .run(
                        ProvincePackage.open(input),
                        reform,
                        Map.of(Stage.SHS, new BigDecimal("-1.5")),
                        out,
                        Progress.SILENT);
    }

    private static long sum(String column) {
        long[] sum = {0};
        Tables.open(out.resolve("difference.csv"))
                .read(
                        List.of(Column.required(column, "")),
                        row -> sum[0] += Money.parse(row.value(0)).orThrow().fen());
        return sum[0];
    }

    @Test
    void the_four_budgets_bear_the_difference_to_the_fen() {
        assertThat(sum("difference")).isEqualTo(sum("money_after") - sum("money_before"));
        assertThat(sum("central") + sum("province") + sum("city") + sum("county_share"))
                .isEqualTo(sum("difference"));
        assertThat(result.cost().fen()).isEqualTo(sum("difference"));
    }

    @Test
    void today_in_the_simulation_is_what_a_run_decides() {
        RunResult run =
                AidRun.create(OPTIONS).run(ProvincePackage.open(input), home.resolve("results"), Progress.SILENT);
        assertThat(sum("money_before")).isEqualTo(run.amount().fen());
        assertThat(result.students()).isEqualTo(run.students());
    }

    @Test
    void a_wider_waiver_takes_nothing_from_anybody() {
        assertThat(result.losers()).isZero();
        assertThat(result.cost()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @Test
    void the_workbook_states_its_assumptions_and_the_picture_is_drawn() throws IOException {
        assertThat(out.resolve("simulation.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("cost.svg"))).startsWith("<svg").contains("中央");
    }

    @Test
    void a_reform_that_cannot_be_read_is_refused_before_anything_is_written() throws IOException {
        Path bad = Files.writeString(
                home.resolve("bad.yaml"), "override: {level: NATION}\nvalues:\n  no.such.number: 1\n");
        Path none = home.resolve("none");
        assertThatThrownBy(() -> ReformRun.create(OPTIONS)
                        .run(ProvincePackage.open(input), bad, Map.of(), none, Progress.SILENT))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("bad.yaml");
        assertThat(none).doesNotExist();
    }
}
