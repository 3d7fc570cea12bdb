package io.zhuxue.nutrition.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to the tables of safety work is read back as it was. */
class SafetyTablesTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final LocalDate DAY = LocalDate.of(2022, 10, 12);

    @TempDir
    Path folder;

    private <T> void comesBack(
            List<Column> columns,
            BiConsumer<CsvWriter, T> writing,
            BiFunction<TableSource, Consumer<Rejection>, List<T>> reading,
            List<T> rows) {
        Path file = folder.resolve("table.csv");
        try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(columns))) {
            rows.forEach(row -> writing.accept(csv, row));
            csv.commit();
        }
        List<Rejection> bad = new ArrayList<>();
        assertThat(reading.apply(Tables.open(file), bad::add)).isEqualTo(rows);
        assertThat(bad).isEmpty();
    }

    @Test
    void self_checks_come_back_with_all_of_their_problems() {
        comesBack(
                SafetyTables.SELF_CHECKS,
                SafetyTables::write,
                SafetyTables::selfChecks,
                List.of(
                        new SelfCheck(SCHOOL, SelfCheck.Level.DAILY, DAY, new StaffId("W1"), List.of()),
                        new SelfCheck(
                                SCHOOL,
                                SelfCheck.Level.WEEKLY,
                                DAY,
                                new StaffId("W2"),
                                List.of(
                                        new SelfCheck.Problem("油污，\"严重\"", null),
                                        new SelfCheck.Problem("无盖", DAY.plusDays(1))))));
    }

    @Test
    void complaints_come_back_answered_or_not() {
        comesBack(
                SafetyTables.COMPLAINTS,
                SafetyTables::write,
                SafetyTables::complaints,
                List.of(
                        new Complaint("1", SCHOOL, Complaint.Topic.MONEY, DAY, null),
                        new Complaint("2", SCHOOL, Complaint.Topic.OTHER, DAY, DAY.plusDays(3))));
    }

    @Test
    void surveys_lessons_and_measures_come_back() {
        comesBack(
                VoiceTables.SURVEYS,
                VoiceTables::write,
                VoiceTables::surveys,
                List.of(new Survey(
                        SCHOOL, new Term(2022, Term.Season.AUTUMN), Survey.Asked.PUPILS, List.of(1, 0, 2, 30, 9))));
        comesBack(
                VoiceTables.LESSONS,
                VoiceTables::write,
                VoiceTables::lessons,
                List.of(new Lesson(SCHOOL, DAY, Lesson.Topic.LABELS, 45)));
        comesBack(
                SafetyTables.GROWTH,
                SafetyTables::write,
                SafetyTables::growth,
                List.of(new SafetyTables.Measured(
                        SCHOOL.code(),
                        new GrowthRecord(
                                new PupilId("P1"),
                                new GrowthScreen.Measures(Sex.MALE, DAY.minusYears(8), DAY, 1287, 26_300)))));
    }
}
