package io.zhuxue.flow.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.FaultScore;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import io.zhuxue.nutrition.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The safety work of a training county, and of a folder that is written by hand. */
class SafetyReviewTest {

    private static final LocalDateTime END = LocalDate.of(2023, 1, 13).atTime(18, 0);

    @TempDir
    static Path folder;

    @TempDir
    Path own;

    @BeforeAll
    static void two_counties() {
        for (int faults = 0; faults <= 1; faults++) {
            TrainingCounty.of(CountyPlan.autumn(30, 600, 7, faults))
                    .write(folder.resolve("county" + faults), Progress.SILENT);
        }
    }

    @Test
    void an_honest_county_has_kept_every_time_at_every_moment_of_the_term() {
        for (LocalDateTime now : List.of(
                LocalDate.of(2022, 8, 31).atTime(9, 0),
                LocalDate.of(2022, 10, 12).atTime(9, 0),
                END,
                LocalDate.of(2023, 2, 20).atTime(9, 0))) {
            SafetyReview review = SafetyReview.of(folder.resolve("county0"), now, Progress.SILENT);
            assertThat(review.rejections()).isEmpty();
            assertThat(review.findings()).as("at " + now).isEmpty();
        }
    }

    @Test
    void every_fault_in_safety_work_is_found_and_no_other_school_is_blamed() {
        SafetyReview review = SafetyReview.of(folder.resolve("county1"), END, Progress.SILENT);
        FaultScore score = FaultScore.of(review.findings(), folder.resolve("county1"), FaultScore.Found.SAFETY);
        assertThat(score).isEqualTo(new FaultScore(7, List.of(), 0, List.of()));
    }

    @Test
    void the_files_say_what_is_due_and_who_has_checked() throws IOException {
        Path out = Files.createDirectories(own.resolve("out"));
        SafetyReview.of(folder.resolve("county1"), END, Progress.SILENT).write(out);
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSize(1 + 7);
        assertThat(Files.readAllLines(out.resolve("deadlines.csv")))
                .filteredOn(line -> line.endsWith("OVERDUE"))
                .as("a report, a problem of the school's own, one of an inspection, a complaint")
                .hasSize(4);
        List<String> calendar = Files.readAllLines(out.resolve("calendar.csv"));
        assertThat(calendar).anyMatch(line -> line.startsWith("DAILY,2022-09-01,2022-09-01,30,30,DONE"));
        assertThat(calendar).anyMatch(line -> line.startsWith("MONTHLY,2023-01-01,2023-01-31,30,30,DONE"));
        assertThat(Files.readAllLines(out.resolve("surveys.csv"))).hasSize(1 + 30 * 2);
        assertThat(Files.readAllLines(out.resolve("growth.csv"))).hasSize(1 + 3 * 6);
        assertThat(Files.readString(out.resolve("report.txt")))
                .contains("问题 7 条")
                .contains("筛查不是诊断");
    }

    @Test
    void an_incident_s_steps_are_due_by_the_minute() throws IOException {
        write("schools", "school_code,name,mode", "2143000001,一小,CANTEEN");
        write("school_days", "date", "2022-10-12", "2022-10-13", "2022-10-14");
        write(
                "incidents",
                "incident_no,school_code,noticed,ill,suspected_date,suspected_meal,stop,seal,report,parents",
                "SJ-1,2143000001,2022-10-12T13:00,5,2022-10-12,lunch,2022-10-12T13:20,2022-10-12T14:30,,",
                "SJ-2,2143000001,2022-10-12T23:00,1,,,,,,");
        write(
                "inspections",
                "inspection_no,school_code,date,offices,item,passed,remark,fixed",
                "JC-1,2143000001,2022-09-20,HEALTH;EDUCATION,A1,0,无盖,",
                "JC-1,2143000001,2022-09-20,HEALTH;EDUCATION,A2,1,,");
        SafetyReview review = SafetyReview.of(own, LocalDateTime.of(2022, 10, 12, 16, 0), Progress.SILENT);
        assertThat(review.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("INCIDENT_STEP_LATE", "INCIDENT_STEP_OPEN", "INSPECTION_NOT_FIXED");
        Path out = Files.createDirectories(own.resolve("out"));
        review.write(out);
        assertThat(Files.readAllLines(out.resolve("deadlines.csv")))
                .contains("INCIDENT,2143000001,SJ-1,STOP,2022-10-12T13:30,2022-10-12T13:20,DONE")
                .contains("INCIDENT,2143000001,SJ-1,SEAL,2022-10-12T14:00,2022-10-12T14:30,LATE")
                .contains("INCIDENT,2143000001,SJ-1,REPORT,2022-10-12T15:00,,OVERDUE")
                .contains("INCIDENT,2143000001,SJ-1,PARENTS,2022-10-12T17:00,,OPEN");
        assertThat(Files.readString(out.resolve("report.txt"))).contains("逾期 2022-10-12T15:00 2143000001 SJ-1 报告主管部门");
    }

    @Test
    void a_check_that_is_missing_and_a_term_s_survey_are_owed_when_their_time_is_over() throws IOException {
        write("schools", "school_code,name,mode", "2143000001,一小,CANTEEN");
        write("school_days", "date", "2022-10-12", "2022-10-13", "2022-10-14");
        write("self_checks", "school_code,level,date,by,problem,fixed", "2143000001,DAILY,2022-10-12,W,油污,");
        write(
                "surveys",
                "school_code,term,asked,marks_1,marks_2,marks_3,marks_4,marks_5",
                "2143000001,2022-AUTUMN,PUPILS,9,0,0,1,0");
        SafetyReview before = SafetyReview.of(own, LocalDateTime.of(2022, 10, 13, 8, 0), Progress.SILENT);
        assertThat(before.findings()).isEmpty();
        SafetyReview after = SafetyReview.of(own, LocalDateTime.of(2022, 10, 21, 8, 0), Progress.SILENT);
        assertThat(after.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "CHECK_MISSING",
                        "CHECK_MISSING",
                        "CHECK_MISSING",
                        "PROBLEM_NOT_FIXED",
                        "SURVEY_LOW",
                        "SURVEY_MISSING");
    }

    @Test
    void a_pupil_who_was_measured_twice_is_one_pupil_and_each_school_s_year_is_counted() throws IOException {
        write("schools", "school_code,name,mode", "2143000001,一小,CANTEEN", "2143000002,二小,CANTEEN");
        write("school_days", "date", "2022-10-12");
        write(
                "pupils",
                "school_code,pupil_no,class_name,since,until",
                "2143000001,P1,一班,2021-09-01,",
                "2143000001,P2,一班,2022-09-01,",
                "2143000001,P3,一班,2021-09-01,2022-07-10",
                "2143000002,P4,一班,2021-09-01,");
        write(
                "growth",
                "school_code,pupil_no,sex,born,measured,height_mm,weight_g",
                // A boy of ten, 1.40 m: 30 kg are a BMI of 15.3, 50 kg one of 25.5.
                "2143000001,P1,1,2012-05-01,2022-10-10,1400,30000",
                "2143000001,P1,1,2012-05-01,2022-09-05,1400,50000",
                "2143000001,P1,1,2012-05-01,2022-12-01,1400,50000",
                "2143000001,P3,1,2012-05-01,2022-05-05,1400,30000",
                "2143000002,P4,1,2012-05-01,2022-06-30,1400,30000");
        Path out = Files.createDirectories(own.resolve("out"));
        SafetyReview.of(own, LocalDateTime.of(2022, 10, 12, 16, 0), Progress.SILENT)
                .write(out);
        assertThat(Files.readAllLines(out.resolve("growth.csv")))
                .filteredOn(line -> line.startsWith("2143000001") && !line.endsWith(",0"))
                .as("the later of October, not the two of September and December")
                .containsExactly("2143000001,NORMAL,2");
        assertThat(Files.readAllLines(out.resolve("growth_year.csv")))
                .containsExactly("school_code,pupils,measured,not_measured", "2143000001,2,1,1", "2143000002,1,0,1");
    }

    @Test
    void bad_rows_are_listed_and_a_folder_without_schools_is_refused() throws IOException {
        write("schools", "school_code,name,mode", "2143000001,一小,CANTEEN");
        write("school_days", "date", "2022-10-12");
        write("complaints", "complaint_no,school_code,topic,received,answered", "1,2143000001,WEATHER,2022-10-12,");
        write(
                "growth",
                "school_code,pupil_no,sex,born,measured,height_mm,weight_g",
                "2143000001,P1,1,2012-01-01,2022-10-12,0,30000");
        write(
                "inspections",
                "inspection_no,school_code,date,offices,item,passed",
                "1,2143000001,2022-10-12,POLICE,A,0");
        SafetyReview review = SafetyReview.of(own, END, Progress.SILENT);
        assertThat(review.rejections())
                .extracting(each -> each.column())
                .containsExactly("offices", "topic", "height_mm");
        Files.delete(own.resolve("schools.csv"));
        assertThatThrownBy(() -> SafetyReview.of(own, END, Progress.SILENT)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SafetyReview.of(own.resolve("none"), END, Progress.SILENT))
                .isInstanceOf(Refusal.class);
    }

    private void write(String table, String... lines) throws IOException {
        Files.write(own.resolve(table + ".csv"), Stream.of(lines).toList());
    }
}
