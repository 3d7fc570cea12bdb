package io.zhuxue.identification.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthReaderTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 10);
    private static final PersonRef SONG = new PersonRef("S1/N1");

    private final GrowthDesk desk = GrowthDesk.create(GrowthDesk.inMemory());
    private final Sheet sheet = Sheet.of(
            "growth.csv", "school_code student_no day kind what detail amount of note corrects corrected reason");
    private final List<String> refused = new ArrayList<>();

    private GrowthReaderTest row(String kind, String what, String detail, String amount, String of, String note) {
        sheet.row("S1", "N1", "2022-10-10", kind, what, detail, amount, of, note, "", "", "");
        return this;
    }

    /** Says that an earlier row should have been the given entry, of the day on which it happened. */
    private GrowthReaderTest correct(
            String student, String row, String day, String kind, String what, String detail, String amount) {
        sheet.row("S1", student, day, kind, what, detail, amount, "", "", row, "2022-11-01", "录错了");
        return this;
    }

    private long read() {
        return GrowthReader.create()
                .read(
                        sheet,
                        desk,
                        (school, number) -> new PersonRef(school + "/" + number),
                        (Rejection each) -> refused.add(each.row() + " " + each.column() + " "
                                + each.reason().code()));
    }

    private void everyKind() {
        row("CONSENTED", "family", "", "", "", "")
                .row("MENTOR", "li", "", "", "", "")
                .row("GOAL", "rank", "STUDY", "40", "20", "班级名次")
                .row("MEASURED", "rank", "", "30", "", "")
                .row("TALK", "li", "PSYCHOLOGY", "30", "", "")
                .row("ACTIVITY", "支教", "RESPONSIBILITY", "8", "", "")
                .row("PLEDGED", "digest", "", "", "", "")
                .row("QUIZ", "贷款合同", "", "9", "10", "")
                .row("ACHIEVED", "英语四级", "CERTIFICATE", "", "", "")
                .row("WITHDRAWN", "family", "", "", "", "");
    }

    @Test
    void entries_of_every_kind_come_into_the_file_in_their_order() {
        everyKind();
        assertThat(read()).isEqualTo(10);
        assertThat(refused).isEmpty();
        assertThat(desk.file(SONG).entries())
                .containsExactly(
                        new GrowthEntry.Consented(DAY, "family"),
                        new GrowthEntry.MentorAssigned(DAY, "li"),
                        new GrowthEntry.GoalSet(DAY, "rank", Aspect.STUDY, "班级名次", 40, 20),
                        new GrowthEntry.GoalMeasured(DAY, "rank", 30),
                        new GrowthEntry.TalkHeld(DAY, Aspect.PSYCHOLOGY, "li", 30),
                        new GrowthEntry.ActivityJoined(DAY, "支教", Virtue.RESPONSIBILITY, 8),
                        new GrowthEntry.Pledged(DAY, "digest"),
                        new GrowthEntry.QuizTaken(DAY, "贷款合同", 9, 10),
                        new GrowthEntry.Achieved(DAY, GrowthEntry.Outcome.CERTIFICATE, "英语四级"),
                        new GrowthEntry.ConsentWithdrawn(DAY, "family"));
    }

    @Test
    void a_table_read_again_changes_nothing() {
        everyKind();
        read();
        List<GrowthEntry> once = desk.file(SONG).entries();
        assertThat(read()).isZero();
        assertThat(refused).isEmpty();
        assertThat(desk.file(SONG).entries()).isEqualTo(once);
    }

    @Test
    void what_the_rules_refuse_is_told_by_row_and_the_rest_is_taken() {
        row("PLEDGED", "digest", "", "", "", "")
                .row("CONSENTED", "family", "", "", "", "")
                .row("TALK", "li", "STUDY", "30", "", "")
                .row("ACTIVITY", "支教", "RESPONSIBILITY", "13", "", "")
                .row("PLEDGED", "digest", "", "", "", "");
        assertThat(read()).isEqualTo(2);
        assertThat(refused).containsExactly("2 kind GROWTH_CONSENT", "4 kind GROWTH_MENTOR", "5 kind GROWTH_HOURS");
    }

    @ParameterizedTest
    @CsvSource({
        "FEAST,x,'','','','',kind BAD_VALUE",
        "'',x,'','','','',kind MISSING",
        "PLEDGED,'','','','','',what MISSING",
        "TALK,li,COOKING,30,'','',detail BAD_VALUE",
        "ACTIVITY,x,'',8,'','',detail MISSING",
        "ACTIVITY,x,HONESTY,many,'','',amount BAD_VALUE",
        "QUIZ,x,'',9,'','',of MISSING",
        "GOAL,x,STUDY,1,2,'',note MISSING",
        "ACHIEVED,x,FAME,'','','',detail BAD_VALUE"
    })
    void a_row_that_says_nothing_clear_is_told_by_its_column(
            String kind, String what, String detail, String amount, String of, String note, String fault) {
        row(kind, what, detail, amount, of, note);
        assertThat(read()).isZero();
        assertThat(refused).containsExactly("2 " + fault);
        assertThat(desk.file(SONG).entries()).isEmpty();
    }

    @Test
    void a_row_names_its_student_and_its_day() {
        sheet.row("", "N1", "10.10.2022", "CONSENTED", "family", "", "", "", "", "", "", "");
        read();
        assertThat(refused).containsExactlyInAnyOrder("2 school_code MISSING", "2 day BAD_VALUE");
    }

    private void hours() {
        row("CONSENTED", "family", "", "", "", "")
                .row("FEAST", "x", "", "", "", "")
                .row("ACTIVITY", "支教", "RESPONSIBILITY", "8", "", "");
    }

    @Test
    void a_later_row_corrects_an_earlier_one_which_stays_where_it_is() {
        hours();
        correct("N1", "4", "2022-10-09", "ACTIVITY", "支教", "RESPONSIBILITY", "6");
        assertThat(read()).isEqualTo(3);
        assertThat(refused).containsExactly("3 kind BAD_VALUE");
        GrowthEntry.ActivityJoined right =
                new GrowthEntry.ActivityJoined(LocalDate.of(2022, 10, 9), "支教", Virtue.RESPONSIBILITY, 6);
        assertThat(desk.file(SONG).entries())
                .containsExactly(
                        new GrowthEntry.Consented(DAY, "family"),
                        new GrowthEntry.ActivityJoined(DAY, "支教", Virtue.RESPONSIBILITY, 8),
                        new GrowthEntry.Corrected(LocalDate.of(2022, 11, 1), 2, "录错了", Optional.of(right)));
        assertThat(desk.file(SONG).hours()).containsExactly(Map.entry(Virtue.RESPONSIBILITY, 6));
    }

    @Test
    void a_row_that_should_not_be_there_is_made_void_and_the_last_correction_holds() {
        hours();
        correct("N1", "4", "", "VOID", "", "", "");
        assertThat(read()).isEqualTo(3);
        assertThat(desk.file(SONG).hours()).isEmpty();
        correct("N1", "4", "2022-10-10", "ACTIVITY", "支教", "RESPONSIBILITY", "5");
        assertThat(read()).as("only what is new").isOne();
        assertThat(desk.file(SONG).hours()).containsExactly(Map.entry(Virtue.RESPONSIBILITY, 5));
    }

    @Test
    void a_table_with_corrections_read_again_changes_nothing() {
        hours();
        correct("N1", "4", "2022-10-10", "ACTIVITY", "支教", "RESPONSIBILITY", "6");
        read();
        List<GrowthEntry> once = desk.file(SONG).entries();
        assertThat(read()).isZero();
        assertThat(desk.file(SONG).entries()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "N1,3,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,6,corrects BAD_VALUE",
        "N1,5,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,6,corrects BAD_VALUE",
        "N1,9,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,6,corrects BAD_VALUE",
        "N1,four,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,6,corrects BAD_VALUE",
        "N2,4,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,6,corrects BAD_VALUE",
        "N1,4,2022-10-10,PLEDGED,digest,'','',corrects GROWTH_CORRECTION",
        "N1,2,2022-10-10,CONSENTED,mother,'','',corrects GROWTH_CORRECTION",
        "N1,4,2022-11-02,ACTIVITY,支教,RESPONSIBILITY,6,corrects GROWTH_CORRECTION",
        "N1,4,2022-10-10,ACTIVITY,支教,RESPONSIBILITY,13,corrects GROWTH_HOURS",
        "N1,4,'',ACTIVITY,支教,RESPONSIBILITY,6,day MISSING"
    })
    void a_correction_that_cannot_be_is_told_and_what_was_written_holds(
            String student,
            String row,
            String day,
            String kind,
            String what,
            String detail,
            String amount,
            String fault) {
        hours();
        correct(student, row, day, kind, what, detail, amount);
        assertThat(read()).isEqualTo(2);
        assertThat(refused).contains("5 " + fault);
        assertThat(desk.file(SONG).hours()).containsExactly(Map.entry(Virtue.RESPONSIBILITY, 8));
        assertThat(desk.file(new PersonRef("S1/N2")).entries()).isEmpty();
    }

    @Test
    void a_correction_needs_its_day_and_its_reason_and_void_needs_a_row_to_correct() {
        hours();
        sheet.row("S1", "N1", "", "VOID", "", "", "", "", "", "4", "", "");
        row("VOID", "x", "", "", "", "");
        read();
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "3 kind BAD_VALUE", "5 corrected MISSING", "5 reason MISSING", "6 kind BAD_VALUE");
    }
}
