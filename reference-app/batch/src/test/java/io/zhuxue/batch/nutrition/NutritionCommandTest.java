package io.zhuxue.batch.nutrition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NutritionCommandTest {

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void a_training_county_with_faults_is_made_checked_and_scored() throws IOException {
        Path county = folder.resolve("county");
        Path checked = folder.resolve("checked");
        assertThat(run("train", "--schools", "28", "--pupils", "600", "--seed", "3", "--faults", "1", "--out", county))
                .isZero();
        assertThat(run("check", county, "--out", checked, "--truth")).isZero();
        JsonObject summary = json(checked.resolve("summary.json"));
        assertThat(summary.getInt("claims")).isEqualTo(28 * 5);
        assertThat(summary.getInt("claims_balanced")).isEqualTo(28 * 5);
        assertThat(summary.getJsonObject("truth").getInt("faults")).isEqualTo(28);
        assertThat(summary.getJsonObject("truth").getJsonArray("missed")).isEmpty();
        assertThat(summary.getJsonObject("truth").getInt("false_alarms")).isZero();
        assertThat(printed.toString())
                .contains("核查：植入 14 处：漏报 0")
                .contains("视频监看：植入 2 处：漏报 0")
                .contains("合计：植入 28 处：漏报 0")
                .doesNotContain("误报 1");
        assertThat(checked.resolve("rejects.csv")).exists();
    }

    @Test
    void a_batch_leads_to_the_pupils_and_a_pupil_back_to_the_batch() throws IOException {
        Path county = folder.resolve("county");
        run("train", "--schools", "1", "--pupils", "20", "--out", county);
        assertThat(run("trace", county, "--batch", "G43001/F001/F001-2022-08-31"))
                .isZero();
        List<String> forward = printed.toString().lines().toList();
        assertThat(forward).anyMatch(line -> line.startsWith("LOT,2143000001-"));
        String pupil = forward.stream()
                .filter(line -> line.startsWith("PUPIL,"))
                .findFirst()
                .orElseThrow()
                .split(",")[1];
        printed.getBuffer().setLength(0);
        assertThat(run("trace", county, "--pupil", pupil, "--from", "2022-09-01", "--to", "2022-09-30"))
                .isZero();
        assertThat(printed.toString()).contains("F001-2022-08-31").doesNotContain("2022-10");
    }

    @Test
    void prices_are_held_against_the_county_and_printed_for_people() throws IOException {
        Path county = folder.resolve("county");
        Path out = folder.resolve("prices");
        run("train", "--schools", "28", "--pupils", "600", "--seed", "3", "--faults", "1", "--out", county);
        assertThat(run("prices", county, "--png", "--out", out)).isZero();
        assertThat(printed.toString()).contains("采购价格监测").contains("全县同期中位价");
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(1 + 4);
        assertThat(out.resolve("charts").resolve("F001.svg")).exists();
        assertThat(Files.readAllBytes(out.resolve("charts").resolve("F001.png")))
                .startsWith(0x89, 'P', 'N', 'G');
        Path contracts = county.resolve("contracts.csv");
        Files.writeString(contracts, Files.readString(contracts) + "HT9,G9,F001,dear,2022-09-01,2022-09-30\n");
        assertThat(run("prices", county, "--out", out)).isEqualTo(3);
        assertThat(run("prices", folder.resolve("nowhere"), "--out", out)).isNotZero();
    }

    @Test
    void safety_work_is_printed_with_what_is_overdue_and_scored() throws IOException {
        Path county = folder.resolve("county");
        Path out = folder.resolve("safety");
        run("train", "--schools", "28", "--pupils", "600", "--seed", "3", "--faults", "1", "--out", county);
        assertThat(run("safety", county, "--at", "2023-01-13T18:00", "--out", out, "--truth"))
                .isZero();
        assertThat(printed.toString()).contains("供餐安全工作台账").contains("植入 7 处：漏报 0，连带问题 0 条，误报 0 条");
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(1 + 7);
        assertThat(run("prices", county, "--out", folder.resolve("prices"), "--truth"))
                .isZero();
        assertThat(printed.toString()).contains("植入 3 处：漏报 0，连带问题 1 条，误报 0 条");
        assertThat(run("safety", folder.resolve("nowhere"), "--out", out)).isNotZero();
        printed.getBuffer().setLength(0);
        assertThat(run("cameras", county, "--day", "2022-10-12", "--out", folder.resolve("cameras"), "--truth"))
                .isZero();
        assertThat(printed.toString()).contains("植入 2 处：漏报 0，连带问题 0 条，误报 0 条");
        printed.getBuffer().setLength(0);
        assertThat(run("modes", county, "--at", "2023-01-13", "--out", folder.resolve("modes"), "--truth"))
                .isZero();
        assertThat(printed.toString()).contains("植入 2 处：漏报 0").contains("误报 0 条");
    }

    @Test
    void a_plan_becomes_a_tender_and_a_tender_without_bids_is_not_awarded() throws IOException {
        Path county = folder.resolve("county");
        Path plan = folder.resolve("plan");
        run("train", "--schools", "1", "--pupils", "20", "--out", county);
        Object[] planning = {
            "plan",
            county,
            "--from",
            "2023-09-01",
            "--to",
            "2024-07-10",
            "--days",
            "200",
            "--tender",
            "ZB-1",
            "--issued",
            "2023-07-01",
            "--out",
            plan
        };
        assertThat(run(planning)).isZero();
        assertThat(printed.toString()).contains("采购计划 2023-09-01 至 2024-07-10").contains("食材 12 种");
        assertThat(run("compare", county, "--plan", plan.resolve("plan.csv"), "--out", folder.resolve("compare")))
                .isZero();
        assertThat(printed.toString())
                .contains("采购计划执行对比 2023-09-01 至 2024-07-10")
                .contains("大米：计划");
        planning[11] = "2017-07-01";
        assertThat(run(planning)).as("there were no rules yet").isNotZero();
        assertThat(run("plan", county, "--from", "2023-09-01", "--to", "2023-08-01", "--days", "9", "--out", plan))
                .isEqualTo(2);
        Files.writeString(plan.resolve("bids.csv"), "supplier_id,handed_in,food_code,yuan_per_kg\n");
        Files.writeString(plan.resolve("committee.csv"), "member,expert\nW1,1\n");
        Files.writeString(plan.resolve("scores.csv"), "member,supplier_id,points\nW1,G1,x\n");
        Files.copy(county.resolve("suppliers.csv"), plan.resolve("suppliers.csv"));
        Path out = folder.resolve("tender");
        assertThat(run(
                        "tender",
                        plan,
                        "--contract",
                        "HT-1",
                        "--from",
                        "2023-09-01",
                        "--to",
                        "2024-08-31",
                        "--out",
                        out))
                .isEqualTo(3);
        assertThat(printed.toString()).contains("不予授标").contains("TOO_FEW_BIDS").contains("COMMITTEE_SIZE");
        assertThat(out.resolve("minutes.pdf")).isNotEmptyFile();
        assertThat(run("tender", plan, "--font", folder.resolve("none.ttf"), "--out", out))
                .isNotZero();
    }

    @Test
    void the_way_to_canteens_is_reported_by_date_with_the_schools_that_are_late() throws IOException {
        Files.writeString(
                folder.resolve("meal_modes.csv"),
                "school_code,from,mode\n2143000001,2022-09-01,FAMILY\n2143000002,2022-09-01,ENTERPRISE\n"
                        + "2143000002,2023-03-01,CANTEEN\n");
        Files.writeString(
                folder.resolve("canteen_plan.csv"), "school_code,due\n2143000001,2023-02-28\n2143000002,2023-02-28\n");
        Path out = folder.resolve("out");
        assertThat(run("modes", folder, "--at", "2023-04-01", "--out", out)).isZero();
        assertThat(printed.toString()).contains("食堂供餐占 50%").contains("2143000001 应于2023-02-28前改为食堂供餐，现仍为家庭托餐");
        assertThat(Files.readAllLines(out.resolve("share.csv")))
                .containsExactly(
                        "date,canteen,enterprise,family,canteen_percent,planned",
                        "2022-09-01,0,1,1,0,0",
                        "2023-02-28,0,1,1,0,2",
                        "2023-03-01,1,0,1,50,2",
                        "2023-04-01,1,0,1,50,2");
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(2);
        assertThat(run("modes", folder.resolve("nowhere"), "--out", out)).isNotZero();
    }

    @Test
    void a_recorded_watch_gives_the_blind_times_of_a_day() throws IOException {
        Files.writeString(folder.resolve("schools.csv"), "school_code,name,mode\n2143000001,一小,CANTEEN\n");
        Files.writeString(
                folder.resolve("cameras.csv"),
                "device_id,school_code,point\n43052900001320000001,2143000001,COOKING\n");
        Files.writeString(folder.resolve("watch_times.csv"), "point,from,to\nCOOKING,09:00,10:00\n");
        Files.writeString(
                folder.resolve("camera_reports.csv"),
                "device_id,at,kind\n43052900001320000001,2022-09-05T09:00,HEARD\n");
        Path out = folder.resolve("out");
        assertThat(run("cameras", folder, "--day", "2022-09-05", "--out", out)).isZero();
        assertThat(printed.toString()).contains("盲区 1 段共 57 分钟").contains("烹饪 09:03–10:00");
        assertThat(Files.readAllLines(out.resolve("blind.csv"))).hasSize(2);
        assertThat(run("cameras", folder.resolve("nowhere"), "--day", "2022-09-05", "--out", out))
                .isNotZero();
    }

    @Test
    void a_week_is_published_as_pages_json_and_pdf() throws IOException {
        Path county = folder.resolve("county");
        Path out = folder.resolve("site");
        run("train", "--schools", "1", "--pupils", "20", "--out", county);
        assertThat(run("publish", county, "--week", "2022-10-12", "--date", "2022-10-17", "--out", out))
                .isZero();
        assertThat(printed.toString()).contains("2022-10-10 起一周，1 所学校已公示；缺项与隐去 0 处");
        assertThat(out.resolve("2143000001-2022-10-10.pdf")).isNotEmptyFile();
        assertThat(json(out.resolve("2143000001-2022-10-10.json")).getJsonArray("meals"))
                .hasSize(5);
        assertThat(run("publish", county, "--no-pdf", "--out", out)).isZero();
        assertThat(out.resolve("2143000001-2023-01-09.html")).exists();
        assertThat(out.resolve("2143000001-2023-01-09.pdf")).doesNotExist();
        assertThat(run("publish", county, "--font", folder.resolve("none.ttf"), "--out", out))
                .isNotZero();
    }

    @Test
    void a_recall_stops_every_lot_and_the_stopped_county_has_nothing_left_to_stop() throws IOException {
        Path county = folder.resolve("county");
        Path out = folder.resolve("recall");
        run("train", "--schools", "2", "--pupils", "60", "--out", county);
        // The third month's rice is half used up on the 14th of November: the books after that day are cut off.
        Path movements = county.resolve("movements.csv");
        List<String> rows = Files.readAllLines(movements);
        Files.write(
                movements,
                rows.stream()
                        .filter(row -> row.startsWith("school") || row.split(",")[4].compareTo("2022-11-14") <= 0)
                        .toList());
        Object[] recall = {
            "recall",
            county,
            "--supplier",
            "G43001",
            "--food",
            "F001",
            "--batch",
            "F001-2022-10-31",
            "--number",
            "ZH-1",
            "--at",
            "2022-11-14T09:30",
            "--reason",
            "抽检不合格",
            "--out",
            out
        };
        assertThat(run(recall)).isZero();
        assertThat(printed.toString()).contains("召回 ZH-1：2 所学校 2 个批次，需封存 2 个；已供 20 餐，");
        List<String> holds = Files.readAllLines(out.resolve("movements.csv"));
        assertThat(holds).hasSize(3).anyMatch(row -> row.contains(",HOLD,2022-11-14,0,"));
        for (String file : List.of("lots.csv", "schools.csv")) {
            assertThat(Files.readAllLines(out.resolve(file))).hasSize(3);
        }
        Files.write(movements, holds.subList(1, 3), StandardOpenOption.APPEND);
        assertThat(run(recall)).isZero();
        assertThat(Files.readAllLines(out.resolve("movements.csv"))).hasSize(1);
        assertThat(Files.readAllLines(out.resolve("pupils.csv"))).hasSizeGreaterThan(40);
    }

    @Test
    void what_cannot_be_read_or_written_is_refused() throws IOException {
        assertThat(run("train", "--schools", "5", "--pupils", "99", "--out", folder.resolve("x")))
                .isEqualTo(2);
        assertThat(run("train", "--schools", "5", "--pupils", "100", "--faults", "--out", folder.resolve("x")))
                .isEqualTo(2);
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run("train", "--schools", "1", "--pupils", "20", "--out", folder))
                .isEqualTo(1);
        assertThat(run("trace", folder, "--batch", "half")).isEqualTo(2);
        assertThat(run("trace", folder)).isEqualTo(2);
    }

    @Test
    void a_row_that_is_not_taken_is_listed() throws IOException {
        Path county = folder.resolve("county");
        run("train", "--schools", "1", "--pupils", "20", "--out", county);
        Path days = county.resolve("school_days.csv");
        Files.writeString(days, Files.readString(days) + "32.13.\n");
        assertThat(run("check", county, "--out", folder.resolve("out"))).isEqualTo(3);
        assertThat(Files.readAllLines(folder.resolve("out").resolve("rejects.csv")))
                .hasSize(2);
    }

    private int run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new CommandLine(new NutritionCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(texts);
    }

    private static JsonObject json(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Json.createReader(reader).readObject();
        }
    }
}
