package io.zhuxue.identification.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.spi.GrowthJournal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GrowthDeskTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 10);
    private static final PersonRef SONG = new PersonRef("song");
    private static final PersonRef DAI = new PersonRef("dai");
    private static final GrowthEntry CONSENT = new GrowthEntry.Consented(DAY, "family");

    private final GrowthJournal journal = GrowthDesk.inMemory();
    private final GrowthDesk desk = GrowthDesk.create(journal);

    private static String code(Parsed<GrowthFile> answer) {
        return answer.refusal().map(reason -> reason.code()).orElse("");
    }

    private static Referral referral(String id) {
        return new Referral(id, SONG, DAY, "zhou", false, "sealed");
    }

    @Test
    void what_is_added_is_in_the_file_at_the_next_reading() {
        assertThat(desk.file(SONG)).isEqualTo(GrowthFile.empty());
        assertThat(code(desk.add(SONG, CONSENT))).isEmpty();
        GrowthFile file =
                desk.add(SONG, new GrowthEntry.MentorAssigned(DAY, "li")).orThrow();
        assertThat(file.mentor()).contains("li");
        assertThat(desk.file(SONG)).isEqualTo(file);
        assertThat(desk.file(DAI)).isEqualTo(GrowthFile.empty());
    }

    @Test
    void what_the_rules_refuse_is_not_kept() {
        assertThat(code(desk.add(SONG, new GrowthEntry.Pledged(DAY, "x")))).isEqualTo("GROWTH_CONSENT");
        assertThat(journal.read(SONG)).isEmpty();
    }

    @Test
    void who_was_slower_is_told_and_nothing_is_lost() {
        GrowthDesk slow = GrowthDesk.create(new Overtaken(journal));
        desk.add(SONG, CONSENT);
        assertThat(code(slow.add(SONG, new GrowthEntry.MentorAssigned(DAY, "li"))))
                .isEqualTo("GROWTH_RACE");
        assertThat(desk.file(SONG).mentor()).contains("faster");
    }

    /** A journal in which somebody else always adds first. */
    private record Overtaken(GrowthJournal journal) implements GrowthJournal {
        @Override
        public List<GrowthEntry> read(PersonRef student) {
            return journal.read(student);
        }

        @Override
        public boolean append(PersonRef student, int known, GrowthEntry entry) {
            journal.append(student, known, new GrowthEntry.MentorAssigned(DAY, "faster"));
            return journal.append(student, known, entry);
        }

        @Override
        public boolean keep(Referral referral) {
            return journal.keep(referral);
        }

        @Override
        public Optional<Referral> referral(String id) {
            return journal.referral(id);
        }

        @Override
        public List<Referral> referrals(String counsellor) {
            return journal.referrals(counsellor);
        }
    }

    @Test
    void a_referral_goes_to_its_counsellor_and_the_file_tells_that_there_is_one() {
        assertThat(code(desk.refer(referral("R1")))).as("without consent").isEqualTo("GROWTH_CONSENT");
        assertThat(desk.referrals("zhou")).isEmpty();
        desk.add(SONG, CONSENT);
        assertThat(code(desk.refer(referral("R1")))).isEmpty();
        assertThat(desk.referrals("zhou")).containsExactly(referral("R1"));
        assertThat(desk.file(SONG).count(GrowthEntry.Referred.class)).isOne();
        assertThat(code(desk.refer(referral("R1")))).isEqualTo("REFERRAL_KNOWN");
        assertThat(code(desk.refer(new Referral("R1", SONG, DAY, "li", true, "other"))))
                .isEqualTo("REFERRAL_KNOWN");
        assertThat(desk.file(SONG).count(GrowthEntry.Referred.class)).isOne();
    }

    @Test
    void a_referral_whose_entry_went_missing_is_handed_in_again() {
        desk.add(SONG, CONSENT);
        GrowthDesk slow = GrowthDesk.create(new Overtaken(journal));
        assertThat(code(slow.refer(referral("R1")))).isEqualTo("GROWTH_RACE");
        assertThat(code(desk.refer(referral("R1")))).isEmpty();
        assertThat(desk.referrals("zhou")).hasSize(1);
        assertThat(desk.file(SONG).count(GrowthEntry.Referred.class)).isOne();
    }

    @Test
    void the_newest_referral_is_shown_first() {
        journal.keep(referral("R1"));
        journal.keep(new Referral("R2", DAI, DAY.plusDays(1), "zhou", true, "sealed"));
        assertThat(desk.referrals("zhou")).extracting(Referral::id).containsExactly("R2", "R1");
    }

    @Test
    void a_school_adds_up_over_its_aided_students_each_once() {
        desk.add(SONG, CONSENT);
        desk.add(SONG, new GrowthEntry.ActivityJoined(DAY, "支教", Virtue.RESPONSIBILITY, 8));
        GrowthTally tally = desk.tally(List.of(SONG, DAI, SONG));
        assertThat(List.of(tally.aided(), tally.joined(), tally.hours(Virtue.RESPONSIBILITY)))
                .containsExactly(2L, 1L, 8L);
    }

    @Provide
    Arbitrary<GrowthEntry> entries() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("a成\\\t\n\r,“nt").ofMaxLength(6);
        Arbitrary<Integer> numbers = Arbitraries.integers();
        return Arbitraries.oneOf(
                texts.map(text -> new GrowthEntry.MentorAssigned(DAY, text)),
                texts.flatMap(text ->
                        numbers.map(number -> new GrowthEntry.GoalSet(DAY, text, Aspect.CARE, text, number, -number))),
                texts.flatMap(text -> numbers.map(number -> new GrowthEntry.TalkHeld(DAY, Aspect.STUDY, text, number))),
                texts.map(text -> new GrowthEntry.Achieved(DAY, GrowthEntry.Outcome.PRIZE, text)));
    }

    @Property(tries = 300)
    void every_entry_is_read_as_it_was_written(@ForAll("entries") GrowthEntry entry) {
        String line = GrowthText.write(entry);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(GrowthText.read(line)).contains(entry);
    }

    @Test
    void what_is_no_entry_is_not_half_read() {
        for (String line : List.of(
                "", "Talk\t2022-10-10", "TalkHeld\t2022-10-10\tSTUDY\tli\tlong", "Pledged\t2022-10-10\tx\tmore")) {
            assertThat(GrowthText.read(line)).as(line).isEmpty();
        }
    }
}
