package io.zhuxue.flow.meals;

import io.zhuxue.core.Message;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.surveillance.BlindTime;
import io.zhuxue.nutrition.surveillance.CameraWatch;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import io.zhuxue.nutrition.surveillance.SurveillanceTables.Report.Kind;
import io.zhuxue.nutrition.surveillance.WatchRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cameras of a county saw on a day (视频监看报告), out of the recorded journal of a watch: the tables {@code schools},
 * {@code cameras}, {@code camera_reports} and, where it is, {@code watch_times}; or out of a {@link LiveWatch}.
 *
 * @param day the day
 * @param reports how many reports of the day were taken
 * @param strangers how many reports came from cameras that no table knows
 * @param blind the blind times, by school and point
 * @param uncovered points that no camera sees
 * @param findings both as findings, by school and point
 * @param rejections the rows that were not taken
 */
public record CameraReview(
        LocalDate day,
        long reports,
        long strangers,
        List<BlindTime> blind,
        List<Message> uncovered,
        List<Finding> findings,
        List<Rejection> rejections) {

    /** The table of what devices reported. */
    public static final String REPORTS = "camera_reports";

    /**
     * Reads the tables of a folder and watches the day over again.
     *
     * @param until the moment until which it is watched; later times are not due yet
     * @throws Refusal when the folder or a table that is needed is not there
     */
    public static CameraReview of(Path folder, LocalDate day, LocalDateTime until, Progress progress) {
        WatchedCounty county = WatchedCounty.read(folder);
        List<Rejection> bad = new ArrayList<>(county.rejections());
        CameraWatch watch = CameraWatch.on(
                day, county.schools(), county.cameras(), county.times(), Refusal.take(WatchRules.find(day)));
        progress.step("视频监看记录", 0);
        long[] counts = new long[2];
        SurveillanceTables.reports(CountyBooks.table(folder, REPORTS), bad::add, report -> {
            if (!report.at().toLocalDate().equals(day) || report.at().isAfter(until)) {
                return;
            }
            boolean known = report.kind() == Kind.HEARD
                    ? watch.heard(report.device(), report.at())
                    : watch.lost(report.device(), report.at());
            counts[known ? 0 : 1]++;
            progress.at(counts[0]);
        });
        return new CameraReview(
                day, counts[0], counts[1], watch.blind(until), watch.uncovered(), watch.findings(until), bad);
    }

    /** Writes {@code findings.csv}, {@code blind.csv}, {@code uncovered.csv} and {@code report.txt}. */
    public void write(Path folder) {
        FindingFile.write(folder.resolve("findings.csv"), findings);
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("blind.csv"), List.of("school_code", "point", "from", "to", "seconds"))) {
            blind.forEach(each -> csv.row(
                    each.school().code(),
                    each.point().name(),
                    each.from().toString(),
                    each.to().toString(),
                    Long.toString(each.length().toSeconds())));
            csv.commit();
        }
        try (CsvWriter csv = CsvWriter.create(folder.resolve("uncovered.csv"), List.of("code", "number", "message"))) {
            uncovered.forEach(
                    each -> csv.row(each.code(), Integer.toString(each.key().number()), each.text()));
            csv.commit();
        }
        try {
            Files.writeString(folder.resolve("report.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        Duration all = blind.stream().map(BlindTime::length).reduce(Duration.ZERO, Duration::plus);
        StringBuilder text = new StringBuilder("视频监看报告 ").append(day).append("\n\n");
        text.append("设备报告 ")
                .append(reports)
                .append(" 条，未登记设备 ")
                .append(strangers)
                .append(" 条；盲区 ");
        text.append(blind.size()).append(" 段共 ").append(all.toMinutes()).append(" 分钟；无摄像机环节 ");
        text.append(uncovered.size()).append(" 个。\n\n");
        uncovered.forEach(each -> text.append(each.text()).append('\n'));
        blind.forEach(each -> text.append(each.school())
                .append(' ')
                .append(each.point().chineseName())
                .append(' ')
                .append(each.from().toLocalTime())
                .append('–')
                .append(each.to().toLocalTime())
                .append('\n'));
        return text.toString();
    }
}
