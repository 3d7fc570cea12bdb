package io.zhuxue.identification.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.RecordPair;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.linkage.SettledRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionReaderTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 7);
    private static final String HEADER = "school_code student_no group person verdict account decided reason";

    private final Sheet sheet = Sheet.of("decisions.csv", HEADER);
    private final List<Rejection> refused = new ArrayList<>();

    private DecisionReaderTest verdict(String verdict, String account) {
        sheet.row("S1", "N1", "TP", "row", verdict, account, "2022-09-07", "核对了户口簿");
        return this;
    }

    private List<SettledPair> read() {
        return DecisionReader.create()
                .pairs(sheet, (school, number) -> new PersonRef(school + "/" + number), refused::add);
    }

    private List<String> codes() {
        return refused.stream()
                .map(each ->
                        each.row() + " " + each.column() + " " + each.reason().code())
                .toList();
    }

    @Test
    void two_people_who_agree_settle_a_pair() {
        assertThat(verdict("SAME", "li").verdict("SAME", "wang").read())
                .containsExactly(
                        new SettledPair(new PersonRef("row"), new PersonRef("S1/N1"), SpecialGroup.TP, true, 2, DAY));
        assertThat(refused).isEmpty();
    }

    @Test
    void a_row_of_a_guardian_is_said_to_be_one() {
        Sheet guardians = Sheet.of("decisions.csv", HEADER + " method")
                .row("S1", "N1", "TP", "mother", "SAME", "li", "2022-09-07", "核对了户口簿", "GUARDIAN_ID")
                .row("S1", "N1", "TP", "mother", "SAME", "wang", "2022-09-07", "核对了户口簿", "GUARDIAN_ID")
                .row("S1", "N2", "TP", "row", "SAME", "li", "2022-09-07", "核对了户口簿", "FUZZY")
                .row("S1", "N2", "TP", "row", "SAME", "wang", "2022-09-07", "核对了户口簿", "FUZZY");
        assertThat(DecisionReader.create().pairs(guardians, (school, number) -> new PersonRef(number), refused::add))
                .extracting(SettledPair::student, SettledPair::guardian)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new PersonRef("N1"), true),
                        org.assertj.core.groups.Tuple.tuple(new PersonRef("N2"), false));
        assertThat(refused).isEmpty();
    }

    @Test
    void one_person_settles_nothing_and_two_who_disagree_need_a_third() {
        assertThat(verdict("SAME", "li").read()).isEmpty();
        assertThat(verdict("DIFFERENT", "wang").read()).isEmpty();
        assertThat(verdict("DIFFERENT", "zhao").read())
                .extracting(SettledPair::same)
                .containsExactly(false);
        assertThat(refused).isEmpty();
    }

    @Test
    void a_question_that_nobody_answered_is_passed_over() {
        sheet.row("S1", "N1", "TP", "row", "", "", "", "");
        assertThat(read()).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void the_same_account_counts_once_and_what_is_settled_stays_until_it_is_opened_again() {
        verdict("SAME", "li").verdict("SAME", "li").verdict("SAME", "wang").verdict("DIFFERENT", "zhao");
        assertThat(read()).extracting(SettledPair::same).containsExactly(true);
        assertThat(codes()).containsExactly("3 verdict REVIEW_SAME_PERSON", "5 verdict REVIEW_SETTLED");
        refused.clear();
        verdict("REOPEN", "zhao").verdict("REOPEN", "zhao").verdict("DIFFERENT", "li");
        assertThat(read()).isEmpty();
        assertThat(codes()).contains("7 verdict REVIEW_NOT_SETTLED");
        verdict("DIFFERENT", "wang");
        assertThat(read()).extracting(SettledPair::same).containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({
        "'',li,2022-09-07,核对,verdict MISSING",
        "YES,li,2022-09-07,核对,verdict BAD_VALUE",
        "SAME,'',2022-09-07,核对,account MISSING",
        "SAME,li,'',核对,decided MISSING",
        "SAME,li,7.9.2022,核对,decided BAD_VALUE",
        "SAME,li,2022-09-07,'',reason MISSING",
        "SAME,li,2022-09-07,证号43021120110728704X,reason REVIEW_REASON"
    })
    void a_row_with_a_fault_is_told_and_not_taken(
            String verdict, String account, String day, String reason, String fault) {
        verdict("SAME", "wang");
        sheet.row("S1", "N1", "TP", "row", verdict, account, day, reason);
        assertThat(read()).isEmpty();
        assertThat(codes()).containsExactly("3 " + fault);
    }

    @Test
    void a_question_has_a_known_register_and_all_its_keys() {
        sheet.row("S1", "N1", "XX", "row", "SAME", "li", "2022-09-07", "核对");
        sheet.row("", "N1", "TP", "", "SAME", "li", "2022-09-07", "核对");
        assertThat(read()).isEmpty();
        assertThat(codes()).containsExactly("2 group BAD_VALUE", "3 school_code MISSING", "3 person MISSING");
    }

    @Test
    void records_of_any_tables_are_settled_alike() {
        Sheet table = Sheet.of("decisions.csv", "left_id right_id verdict account decided reason")
                .row("a", "b", "SAME", "li", "2022-09-07", "核对")
                .row("a", "b", "SAME", "wang", "2022-09-08", "核对");
        assertThat(DecisionReader.create().records(table, refused::add))
                .containsExactly(new SettledRecord("a", "b", true, 2, DAY.plusDays(1)));
    }

    private static RecordPair pair(String left, String right, double score) {
        return new RecordPair(left, right, score, score >= 0.5 ? Link.Status.LINKED : Link.Status.REVIEW, List.of());
    }

    private static List<String> told(List<RecordPair> pairs) {
        return pairs.stream()
                .map(each -> each.leftId() + each.rightId() + " " + each.score() + " " + each.status())
                .toList();
    }

    @Test
    void confirmed_records_link_refused_ones_are_left_out_and_the_rest_stays() {
        List<RecordPair> pairs =
                List.of(pair("a", "x", 0.9), pair("a", "y", 0.4), pair("b", "z", 0.8), pair("c", "w", 0.7));
        List<SettledRecord> settled = List.of(
                new SettledRecord("a", "y", true, 2, DAY),
                new SettledRecord("b", "z", false, 2, DAY),
                new SettledRecord("d", "v", true, 2, DAY));
        assertThat(told(SettledRecord.settle(pairs, settled, false)))
                .containsExactly("ax 0.9 REVIEW", "ay 0.4 LINKED", "cw 0.7 LINKED", "dv 0.0 LINKED");
        assertThat(told(SettledRecord.settle(pairs, settled, true)))
                .as("within one table a record may be several")
                .containsExactly("ax 0.9 LINKED", "ay 0.4 LINKED", "cw 0.7 LINKED", "dv 0.0 LINKED");
        assertThat(SettledRecord.settle(pairs, List.of(), false)).isEqualTo(pairs);
    }

    @Test
    void within_one_table_the_order_of_two_records_does_not_matter() {
        List<SettledRecord> settled = List.of(new SettledRecord("x", "a", false, 2, DAY));
        assertThat(SettledRecord.settle(List.of(pair("a", "x", 0.9)), settled, true))
                .isEmpty();
        assertThat(SettledRecord.settle(List.of(pair("a", "x", 0.9)), settled, false))
                .hasSize(1);
    }

    @Property(tries = 200)
    void a_table_and_a_desk_settle_alike(@ForAll @Size(max = 12) List<@IntRange(max = 11) Integer> moves) {
        Sheet table = Sheet.of("decisions.csv", HEADER);
        ReviewDesk desk = ReviewDesk.create(ReviewDesk.inMemory(), ReviewRules.usual());
        ReviewItem item = ReviewDeskTest.item("S1/N1", 3_000);
        desk.ask(item);
        for (int move : moves) {
            ReviewDecision.Verdict verdict = ReviewDecision.Verdict.values()[move % 3];
            String account = "account" + move / 3;
            desk.decide(item.id(), ReviewDeskTest.officer(account), verdict, "核对", DAY);
            table.row("S1", "N1", item.group().name(), "row", verdict.name(), account, DAY.toString(), "核对");
        }
        assertThat(DecisionReader.create().pairs(table, (s, n) -> new PersonRef(s + "/" + n), each -> {}))
                .isEqualTo(desk.settled(io.zhuxue.core.access.Area.nation()));
    }
}
