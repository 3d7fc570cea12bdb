package io.zhuxue.server.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.safety.GrowthRecord;
import io.zhuxue.nutrition.safety.GrowthScreen;
import io.zhuxue.nutrition.safety.GrowthScreen.Measures;
import io.zhuxue.nutrition.safety.GrowthScreen.Result;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How pupils grow, in figures (学生生长监测): measures are health data, sealed as they come in; only numbers of pupils are ever
 * shown, and none below five.
 */
public final class GrowthDesk {

    /** Fewer pupils than this are not told as a number. */
    private static final int SMALLEST = 5;

    private static final long MOST_BYTES = 4L << 20;

    private static final List<Column> COLUMNS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("pupil_no", "学生编号"),
            Column.required("sex", "性别"),
            Column.required("born", "出生日期"),
            Column.required("measured", "测量日期"),
            Column.required("height_mm", "身高毫米"),
            Column.required("weight_g", "体重克"));

    private static final Map<Result, String> NAMES = Map.of(
            Result.STUNTED, "生长迟缓",
            Result.SEVERELY_THIN, "中重度消瘦",
            Result.THIN, "轻度消瘦",
            Result.NORMAL, "未见异常",
            Result.OVERWEIGHT, "超重",
            Result.OBESE, "肥胖");

    private final MatterBook book;
    private final CountySchools schools;

    /** Over what it works with. */
    public GrowthDesk(MatterBook book, CountySchools schools) {
        this.book = book;
        this.schools = schools;
    }

    /** How many pupils of a result; a number below five is told as 少于5. */
    public record Figure(String result, String pupils, int count) {}

    /** What was taken in. */
    public record Taken(int pupils, List<String> faults) {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** Takes a table of measures in; a row with a fault is left out and told without whose it is. */
    public Parsed<Taken> takeIn(Officer officer, InputStream csv) throws IOException {
        Optional<Message> fault = Times.fault(officer, Action.IMPORT);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Path file = Files.createTempFile("growth-", ".csv");
        try {
            byte[] bytes = csv.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return Parsed.refused(ServerMessage.BAD_SAFETY.with("文件超过4MB"));
            }
            Files.write(file, bytes);
            return take(officer, file);
        } catch (TableException unreadable) {
            return Parsed.refused(unreadable.reason());
        } finally {
            Files.delete(file);
        }
    }

    private Parsed<Taken> take(Officer officer, Path file) {
        List<String> faults = new ArrayList<>();
        Map<String, List<GrowthRecord>> bySchool = new LinkedHashMap<>();
        Tables.open(file).read(COLUMNS, row -> {
            Optional<SchoolProfile> school = schools.find(officer, row.value(0));
            Optional<Measures> measures = measures(row);
            if (school.isEmpty() || measures.isEmpty() || row.blank(1)) {
                faults.add("第" + row.number() + "行：" + (school.isEmpty() ? "学校不在管辖范围内" : "有一列填写不对"));
            } else {
                bySchool.computeIfAbsent(row.value(0), code -> new ArrayList<>())
                        .add(new GrowthRecord(new PupilId(row.value(1)), measures.get()));
            }
        });
        int taken = 0;
        for (Map.Entry<String, List<GrowthRecord>> each : bySchool.entrySet()) {
            SchoolProfile school = schools.find(officer, each.getKey()).orElseThrow();
            int year = each.getValue().get(0).measures().measured().getYear();
            String round = each.getKey() + "/" + year;
            int seen = book.within(officer, book.journals().growth(), round).size();
            Optional<Message> refused = book.add(
                    officer,
                    book.journals().growth(),
                    round,
                    CountySchools.area(officer, school.code()),
                    seen,
                    "GROWTH",
                    each.getValue());
            if (refused.isPresent()) {
                return Parsed.refused(refused.get());
            }
            taken += each.getValue().size();
        }
        return Parsed.accepted(new Taken(taken, faults));
    }

    private static Optional<Measures> measures(Row row) {
        Parsed<LocalDate> born = Times.day(row.value(3));
        Parsed<LocalDate> measured = Times.day(row.value(4));
        Optional<Sex> sex = switch (row.value(2)) {
            case "M", "男" -> Optional.of(Sex.MALE);
            case "F", "女" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
        boolean right = row.value(5).matches("[1-9]\\d{2,3}") && row.value(6).matches("[1-9]\\d{3,5}");
        return right
                        && sex.isPresent()
                        && born.value().isPresent()
                        && measured.value().isPresent()
                ? Optional.of(new Measures(
                        sex.get(),
                        born.orThrow(),
                        measured.orThrow(),
                        Integer.parseInt(row.value(5)),
                        Integer.parseInt(row.value(6))))
                : Optional.empty();
    }

    /** The figures of a year in the area; of a pupil measured twice the later counts. */
    public List<Figure> figures(Officer officer, int year) {
        Map<PupilId, Measures> latest = new LinkedHashMap<>();
        book.journals()
                .growth()
                .files(officer.area())
                .forEach((file, entries) -> entries.stream()
                        .map(Noted::event)
                        .filter(record -> record.measures().measured().getYear() == year)
                        .forEach(record -> latest.put(record.pupil(), record.measures())));
        Map<Result, Integer> counts = GrowthScreen.national().count(latest.values());
        List<Figure> figures = new ArrayList<>();
        counts.forEach((result, count) -> figures.add(new Figure(
                NAMES.getOrDefault(result, result.name()),
                count > 0 && count < SMALLEST ? "少于" + SMALLEST : Integer.toString(count),
                count < SMALLEST ? 0 : count)));
        return latest.isEmpty() ? List.of() : figures;
    }
}
