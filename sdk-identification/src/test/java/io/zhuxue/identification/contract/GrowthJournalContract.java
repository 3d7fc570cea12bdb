package io.zhuxue.identification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.growth.Aspect;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.Referral;
import io.zhuxue.identification.growth.Virtue;
import io.zhuxue.identification.spi.GrowthJournal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every journal of growth files keeps to; extend it and give a journal that is empty before each test. */
public abstract class GrowthJournalContract {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 10);
    private static final PersonRef SONG = new PersonRef("song");
    private static final PersonRef DAI = new PersonRef("dai");

    /** One entry of every kind. */
    private static final List<GrowthEntry> ENTRIES = List.of(
            new GrowthEntry.Consented(DAY, "family"),
            new GrowthEntry.MentorAssigned(DAY, "li"),
            new GrowthEntry.GoalSet(DAY, "名次\t和,“品行”", Aspect.STUDY, "班级名次\n（期末）", 40, -20),
            new GrowthEntry.GoalMeasured(DAY, "名次\t和,“品行”", Integer.MIN_VALUE),
            new GrowthEntry.TalkHeld(DAY, Aspect.PSYCHOLOGY, "li", 30),
            new GrowthEntry.Referred(DAY, "R1"),
            new GrowthEntry.ActivityJoined(DAY, "支教\\", Virtue.RESPONSIBILITY, 8),
            new GrowthEntry.Pledged(DAY, "0".repeat(64)),
            new GrowthEntry.QuizTaken(DAY, "贷款合同", 9, 10),
            new GrowthEntry.Achieved(DAY, GrowthEntry.Outcome.JOB, ""),
            new GrowthEntry.Corrected(DAY, 10, "录错\t了", Optional.empty()),
            new GrowthEntry.Corrected(
                    DAY,
                    3,
                    "录错\\了\n",
                    Optional.of(new GrowthEntry.GoalSet(DAY, "名次\t和,“品行”", Aspect.STUDY, "班级\\t名次\n", 40, -2))),
            new GrowthEntry.ConsentWithdrawn(DAY, "family"));

    /** A journal, the same within a test and empty at its beginning. */
    protected abstract GrowthJournal journal();

    private static Referral referral(String id, String counsellor, LocalDate day, boolean urgent) {
        return new Referral(id, SONG, day, counsellor, urgent, "sealed " + id);
    }

    @Test
    void entries_of_every_kind_come_back_as_they_were_in_their_order() {
        for (int i = 0; i < ENTRIES.size(); i++) {
            assertThat(journal().append(SONG, i, ENTRIES.get(i))).isTrue();
        }
        assertThat(journal().read(SONG)).isEqualTo(ENTRIES);
        assertThat(ENTRIES.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(GrowthEntry.class.getPermittedSubclasses()));
    }

    @Test
    void files_are_apart_and_who_has_none_has_an_empty_one() {
        journal().append(SONG, 0, ENTRIES.get(0));
        assertThat(journal().read(DAI)).isEmpty();
        assertThat(journal().append(DAI, 0, ENTRIES.get(0))).isTrue();
        assertThat(journal().read(SONG)).hasSize(1);
    }

    @Test
    void who_has_not_seen_the_last_entry_adds_nothing() {
        journal().append(SONG, 0, ENTRIES.get(0));
        assertThat(journal().append(SONG, 0, ENTRIES.get(1))).isFalse();
        assertThat(journal().append(SONG, 2, ENTRIES.get(1))).isFalse();
        assertThat(journal().append(DAI, 1, ENTRIES.get(1))).isFalse();
        assertThat(journal().read(SONG)).containsExactly(ENTRIES.get(0));
        assertThat(journal().read(DAI)).isEmpty();
    }

    @Test
    void a_referral_is_kept_as_it_was_and_never_replaced() {
        Referral first = referral("R1", "zhou", DAY, true);
        assertThat(journal().keep(first)).isTrue();
        assertThat(journal().keep(referral("R1", "li", DAY, false))).isFalse();
        assertThat(journal().referral("R1")).contains(first);
        assertThat(journal().referral("R2")).isEmpty();
    }

    @Test
    void a_counsellor_has_the_own_referrals_by_day() {
        journal().keep(referral("R1", "zhou", DAY.plusDays(2), true));
        journal().keep(referral("R3", "zhou", DAY, false));
        journal().keep(referral("R2", "zhou", DAY, false));
        journal().keep(referral("R4", "li", DAY, false));
        assertThat(journal().referrals("zhou")).extracting(Referral::id).containsExactly("R2", "R3", "R1");
        assertThat(journal().referrals("nobody")).isEmpty();
    }
}
