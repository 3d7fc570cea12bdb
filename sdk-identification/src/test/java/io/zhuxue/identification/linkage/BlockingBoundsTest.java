package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** However common a name and however many blanks, the number of comparisons stays in proportion to the records. */
class BlockingBoundsTest {

    private static final int MANY = 50_000;
    private static final Student MODEL = new HarshProvince(1, 0, 1).students.get(0);

    /** No more comparisons for each record than this. */
    private static final int FOR_EACH = 100;

    private static Student zhang(int number, LocalDate birth, String region) {
        return new Student(
                MODEL.schoolCode(),
                "N" + number,
                "张伟",
                "1",
                "",
                Sex.MALE,
                "01",
                birth,
                MODEL.stage(),
                3,
                "",
                false,
                new RegionCode(region),
                MODEL.homeKind(),
                MODEL.majorKind(),
                true,
                MODEL.enrolment(),
                List.of(),
                "",
                MODEL.account());
    }

    private static RegisterEntry row(int number, LocalDate birth, Optional<RegionCode> region) {
        return new RegisterEntry(
                SpecialGroup.TP, number + 2L, "", "张伟", "", "", region, LocalDate.MIN, LocalDate.MAX, false, birth);
    }

    private static int pairs(IntFunction<Student> students, IntFunction<RegisterEntry> rows) {
        NameBook book = new NameBook();
        RegisterIndex index = new RegisterIndex();
        EvidenceTable evidence = new EvidenceTable(book, index);
        RosterTable roster = new RosterTable(book);
        for (int i = 0; i < MANY; i++) {
            evidence.add(rows.apply(i));
        }
        for (int i = 0; i < MANY; i++) {
            roster.add(i + 2L, students.apply(i), index, evidence);
        }
        Comparison comparison = new Comparison(book, roster, evidence, new Frequencies(book, roster));
        Population loose = Population.loose(book, roster, evidence, comparison);
        return loose.size();
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2005, 9, 1).plusDays(number * 7919L % 5_000);
    }

    private static String county(int number) {
        return String.format("43%02d%02d", 1 + number % 14, 1 + number / 14 % 9);
    }

    @Test
    void fifty_thousand_of_one_name_in_rows_with_nothing_but_the_name_are_compared_with_nobody() {
        assertThat(pairs(i -> zhang(i, day(i), county(i)), i -> row(i, LocalDate.MIN, Optional.empty())))
                .isZero();
    }

    @Test
    void fifty_thousand_of_one_name_in_one_county_without_birth_dates_are_a_crowd() {
        assertThat(pairs(
                        i -> zhang(i, day(i), "430211"),
                        i -> row(i, LocalDate.MIN, Optional.of(new RegionCode("430211")))))
                .isZero();
    }

    @Test
    void birth_dates_tell_fifty_thousand_of_one_name_apart_in_proportion_to_their_number() {
        assertThat(pairs(
                        i -> zhang(i, day(i), county(i)),
                        i -> row(
                                i,
                                i % 3 == 0 ? LocalDate.MIN : day(i),
                                i % 5 == 0 ? Optional.empty() : Optional.of(new RegionCode(county(i))))))
                .isBetween(MANY / 10, 2 * MANY * FOR_EACH);
    }

    @Test
    void all_born_on_one_day_are_a_crowd_too() {
        assertThat(pairs(
                        i -> zhang(i, LocalDate.of(2010, 1, 1), county(i)),
                        i -> row(i, LocalDate.of(2010, 1, 1), Optional.empty())))
                .isZero();
    }

    @Test
    void general_linkage_of_fifty_thousand_namesakes_with_blanks_keeps_its_budget() {
        List<RecordField> fields = List.of(
                RecordField.parse("name:name").orThrow(),
                RecordField.parse("birth:date").orThrow(),
                RecordField.parse("phone:id").orThrow());
        List<String> ids = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            ids.add("r" + i);
            values.add(List.of("张伟", i % 10 == 0 ? day(i).toString() : "", i % 20 == 0 ? "1380000" + i : ""));
        }
        RecordColumns columns = new RecordColumns(new RecordTable(fields, ids, values), List.of());
        assertThat(new RecordBlocking(columns).pairs().length).isBetween(1, 300 * MANY);

        List<List<String>> blank = Collections.nCopies(MANY, List.of("张伟", "", ""));
        RecordTable nothing = new RecordTable(fields, ids, blank);
        assertThat(RecordLinkage.create().dedupe(nothing)).isEmpty();
    }
}
