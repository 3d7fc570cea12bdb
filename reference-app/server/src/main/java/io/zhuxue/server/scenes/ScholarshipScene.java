package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.scholarship.Round;
import io.zhuxue.server.scholarship.ScholarshipDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A national scholarship round, drawn to experts and half scored (国奖评审); files and experts are invented. */
final class ScholarshipScene implements Scene {

    private static final int FILES = 8;
    private static final long SEED = 2022;

    private final ScholarshipDesk desk;
    private final Uploads uploads;

    ScholarshipScene(ScholarshipDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "国家奖学金评审";
    }

    @Override
    public boolean set(Cast cast) {
        return !desk.rounds(cast.nation()).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) throws IOException {
        Round round = desk.find(
                        cast.nation(),
                        done(desk.open(cast.nation(), day.getYear() + "年本专科国家奖学金", 2, day.minusDays(25))))
                .orElseThrow();
        Path folder = uploads.newFolder("scholarship-");
        try {
            tables(cast, folder);
            done(desk.files(cast.nation(), round, Tables.find(folder, "files")));
            done(desk.experts(cast.nation(), round, Tables.find(folder, "experts")));
        } finally {
            Uploads.delete(folder);
        }
        for (int i = 1; i <= FILES; i++) {
            String missing = i == FILES ? "成绩排名证明未盖章" : "";
            done(desk.check(cast.nation(), round, file(i), missing, day.minusDays(20)));
        }
        done(desk.draw(cast.nation(), round, SEED, day.minusDays(15)));
        int score = 82;
        for (ScholarshipDesk.Assigned each : desk.assigned(cast.expert(), round)) {
            done(desk.score(cast.expert(), round, each.fileId(), score, "学业与志愿服务突出", day.minusDays(10)));
            score += 2;
        }
    }

    private static String file(int number) {
        return "GJ-" + number;
    }

    private static void tables(Cast cast, Path folder) {
        String home = cast.province().areaCode();
        String away = home.equals("44") ? "45" : "44";
        try (CsvWriter files =
                CsvWriter.create(folder.resolve("files.csv"), List.of("file_id", "school_code", "province"))) {
            for (int i = 1; i <= FILES; i++) {
                String province = i % 2 == 0 ? home : away;
                files.row(file(i), "41" + province + "00000" + i, province);
            }
            files.commit();
        }
        try (CsvWriter experts = CsvWriter.create(
                folder.resolve("experts.csv"),
                List.of("expert_id", "school_code", "province", "capacity", "conflicts"))) {
            experts.row("zhuanjia", "4131000001", "31", "20", "");
            experts.row("zhuanjia2", "4132000001", "32", "20", "");
            experts.row("zhuanjia3", "4133000001", "33", "20", "");
            experts.commit();
        }
    }
}
