package io.zhuxue.identification.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Actor;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Opening;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.access.SensitiveField;
import io.zhuxue.core.access.spi.OpeningRecord;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.core.privacy.FieldKey;
import io.zhuxue.core.privacy.spi.KeyProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 10);
    private static final GrowthEntry CONSENT = new GrowthEntry.Consented(DAY, "family");

    private GrowthFile file = GrowthFile.empty();

    /** Adds an entry; the code of its refusal, or nothing. */
    private String add(GrowthEntry entry) {
        Parsed<GrowthFile> answer = Growth.add(file, entry);
        answer.value().ifPresent(more -> file = more);
        return answer.refusal().map(reason -> reason.code()).orElse("");
    }

    private static FieldCipher cipher() {
        FieldKey key = new FieldKey("test", new byte[16]);
        KeyProvider keys = new KeyProvider() {
            @Override
            public FieldKey current() {
                return key;
            }

            @Override
            public Optional<FieldKey> byId(String id) {
                return Optional.of(key);
            }
        };
        return FieldCipher.create(keys, () -> new byte[12]);
    }

    private static Opening opening(String account, String person, String purpose) {
        RegionCode county = new RegionCode("430211");
        return new Opening(
                new Actor(account, Role.SCHOOL_OFFICER, Area.school(county, "2143000002")),
                SensitiveField.HEALTH,
                new PersonRef(person),
                Area.school(county, "2143000002"),
                purpose,
                Instant.EPOCH);
    }

    @Test
    void nothing_is_kept_without_the_familys_consent_nor_after_it_is_withdrawn() {
        assertThat(add(new GrowthEntry.MentorAssigned(DAY, "li"))).isEqualTo("GROWTH_CONSENT");
        assertThat(add(CONSENT)).isEmpty();
        assertThat(add(new GrowthEntry.MentorAssigned(DAY, "li"))).isEmpty();
        assertThat(add(new GrowthEntry.ConsentWithdrawn(DAY, "family"))).isEmpty();
        assertThat(add(new GrowthEntry.MentorAssigned(DAY, "wang"))).isEqualTo("GROWTH_CONSENT");
        assertThat(file.mentor()).contains("li");
    }

    @Test
    void talks_are_the_mentors_and_the_next_mentor_takes_over() {
        add(CONSENT);
        assertThat(add(new GrowthEntry.TalkHeld(DAY, Aspect.STUDY, "li", 30))).isEqualTo("GROWTH_MENTOR");
        add(new GrowthEntry.MentorAssigned(DAY, "li"));
        assertThat(add(new GrowthEntry.TalkHeld(DAY, Aspect.STUDY, "li", 30))).isEmpty();
        add(new GrowthEntry.MentorAssigned(DAY, "wang"));
        assertThat(add(new GrowthEntry.TalkHeld(DAY, Aspect.CARE, "li", 30))).isEqualTo("GROWTH_MENTOR");
        assertThat(add(new GrowthEntry.TalkHeld(DAY, Aspect.CARE, "wang", 0))).isEqualTo("GROWTH_HOURS");
        assertThat(file.count(GrowthEntry.TalkHeld.class)).isOne();
    }

    @Test
    void a_goal_is_measured_from_where_the_student_began_upwards_or_downwards() {
        add(CONSENT);
        assertThat(add(new GrowthEntry.GoalMeasured(DAY, "rank", 5))).isEqualTo("GROWTH_GOAL");
        add(new GrowthEntry.GoalSet(DAY, "rank", Aspect.STUDY, "班级名次", 40, 20));
        assertThat(add(new GrowthEntry.GoalSet(DAY, "rank", Aspect.STUDY, "班级名次", 40, 20)))
                .isEqualTo("GROWTH_GOAL");
        assertThat(file.goals().get(0).percent()).isZero();
        add(new GrowthEntry.GoalMeasured(DAY, "rank", 30));
        assertThat(file.goals().get(0).percent()).isEqualTo(50);
        add(new GrowthEntry.GoalMeasured(DAY, "rank", 45));
        assertThat(file.goals().get(0).percent()).as("never below nothing").isZero();
        add(new GrowthEntry.GoalMeasured(DAY, "rank", 10));
        assertThat(file.goals().get(0).reached()).isTrue();
        add(new GrowthEntry.GoalSet(DAY, "keep", Aspect.CARE, "出勤", 5, 5));
        assertThat(file.goals().get(1).percent()).isEqualTo(100);
    }

    @Test
    void a_day_has_at_most_twelve_hours_of_activities() {
        add(CONSENT);
        assertThat(add(new GrowthEntry.ActivityJoined(DAY, "支教", Virtue.RESPONSIBILITY, 8)))
                .isEmpty();
        assertThat(add(new GrowthEntry.ActivityJoined(DAY, "演讲", Virtue.AMBITION, 5)))
                .isEqualTo("GROWTH_HOURS");
        assertThat(add(new GrowthEntry.ActivityJoined(DAY, "演讲", Virtue.AMBITION, 4)))
                .isEmpty();
        assertThat(add(new GrowthEntry.ActivityJoined(DAY.minusDays(1), "演讲", Virtue.AMBITION, 1)))
                .isEqualTo("GROWTH_BACKDATED");
        assertThat(file.hours())
                .containsEntry(Virtue.RESPONSIBILITY, 8)
                .containsEntry(Virtue.AMBITION, 4)
                .hasSize(2);
    }

    @Test
    void a_quiz_is_graded_question_by_question() {
        Quiz quiz = new Quiz(
                "助学贷款合同 2022",
                List.of(
                        new Quiz.Question("在校期间利息由谁承担？", List.of("财政", "学生"), 1, "教财〔2020〕4号"),
                        new Quiz.Question("毕业后还本宽限期几年？", List.of("3", "5"), 2, "教财〔2020〕4号")));
        GrowthEntry.QuizTaken taken = quiz.grade(List.of(1, 0), DAY);
        assertThat(taken.right()).isOne();
        add(CONSENT);
        assertThat(add(taken)).isEmpty();
        assertThat(add(new GrowthEntry.QuizTaken(DAY, "x", 3, 2))).isEqualTo("GROWTH_QUIZ");
        assertThatThrownBy(() -> quiz.grade(List.of(1), DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quiz("x", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quiz.Question("?", List.of("a", "b"), 3, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_referral_is_read_by_its_counsellor_and_by_nobody_else() {
        FieldCipher cipher = cipher();
        Referral referral = Referral.write(cipher, "R1", new PersonRef("song"), DAY, "zhou", true, "近期情绪低落");
        assertThat(referral.sealed()).doesNotContain("情绪");
        assertThat(referral.toString()).doesNotContain("song", "情绪");
        List<Boolean> granted = new ArrayList<>();
        OpeningRecord record = (opening, access) -> granted.add(access.granted());
        assertThat(referral.open(cipher, opening("zhou", "song", "首次面谈"), record)
                        .value())
                .contains("近期情绪低落");
        for (Opening denied :
                List.of(opening("li", "song", "了解情况"), opening("zhou", "dai", "了解情况"), opening("zhou", "song", " "))) {
            assertThat(referral.open(cipher, denied, record).refusal())
                    .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("REFERRAL_DENIED"));
        }
        assertThat(granted).as("every request leaves its record").containsExactly(true, false, false, false);
        Referral turned = new Referral("R1", new PersonRef("song"), DAY, "li", true, referral.sealed());
        assertThat(turned.open(cipher, opening("li", "song", "了解情况"), record).value())
                .as("turned to another it does not open")
                .isEmpty();
        add(CONSENT);
        assertThat(add(referral.entry())).isEmpty();
        assertThat(file.entries().toString()).doesNotContain("情绪");
    }

    @Test
    void indicators_count_who_takes_part_and_what_came_of_it() {
        add(CONSENT);
        add(new GrowthEntry.MentorAssigned(DAY, "li"));
        add(new GrowthEntry.ActivityJoined(DAY, "支教", Virtue.RESPONSIBILITY, 8));
        add(new GrowthEntry.GoalSet(DAY, "rank", Aspect.STUDY, "班级名次", 40, 20));
        add(new GrowthEntry.GoalMeasured(DAY, "rank", 20));
        add(new GrowthEntry.Pledged(DAY, "digest"));
        add(new GrowthEntry.Achieved(DAY, GrowthEntry.Outcome.CERTIFICATE, "英语四级"));
        GrowthTally tally = new GrowthTally();
        tally.add(file);
        tally.add(GrowthFile.empty());
        assertThat(List.of(
                        tally.aided(),
                        tally.joined(),
                        tally.mentored(),
                        tally.pledged(),
                        tally.goals(),
                        tally.goalsReached(),
                        tally.hours(Virtue.RESPONSIBILITY),
                        tally.hours(Virtue.HONESTY),
                        tally.outcomes(GrowthEntry.Outcome.CERTIFICATE),
                        tally.outcomes(GrowthEntry.Outcome.JOB)))
                .containsExactly(2L, 1L, 1L, 1L, 1L, 1L, 8L, 0L, 1L, 0L);
        assertThat(Aspect.PSYCHOLOGY.chineseName()).isEqualTo("心理疏导");
        assertThat(Virtue.HONESTY.chineseName()).isEqualTo("诚信");
    }

    private static GrowthEntry.ActivityJoined activity(int day, int hours) {
        return new GrowthEntry.ActivityJoined(DAY.plusDays(day), "支教", Virtue.GRATITUDE, hours);
    }

    private String correct(int number, GrowthEntry instead) {
        return add(new GrowthEntry.Corrected(DAY.plusDays(9), number, "录错了", Optional.ofNullable(instead)));
    }

    @Test
    void what_was_entered_wrongly_stays_in_the_file_and_counts_as_it_should_have_been() {
        add(CONSENT);
        add(activity(0, 10));
        add(activity(1, 3));
        assertThat(correct(2, activity(0, 1))).isEmpty();
        assertThat(file.hours()).containsExactly(Map.entry(Virtue.GRATITUDE, 4));
        assertThat(file.entries()).hasSize(4).contains(activity(0, 10));
        assertThat(List.of(file.corrected(2), file.corrected(3))).containsExactly(true, false);
        assertThat(correct(3, null)).isEmpty();
        assertThat(file.hours()).containsExactly(Map.entry(Virtue.GRATITUDE, 1));
        assertThat(correct(3, activity(1, 2))).as("the later correction holds").isEmpty();
        assertThat(file.hours()).containsExactly(Map.entry(Virtue.GRATITUDE, 3));
        assertThat(file.count(GrowthEntry.ActivityJoined.class)).isEqualTo(2);
        assertThat(file.standing()).containsExactly(CONSENT, activity(0, 1), activity(1, 2));
    }

    @Test
    void a_correction_points_at_an_entry_that_can_be_corrected_says_why_and_keeps_its_kind() {
        add(CONSENT);
        add(activity(0, 2));
        add(new GrowthEntry.Referred(DAY, "R1"));
        assertThat(correct(0, null)).isEqualTo("GROWTH_CORRECTION");
        assertThat(correct(4, null)).isEqualTo("GROWTH_CORRECTION");
        assertThat(correct(1, null)).as("consent has its own step").isEqualTo("GROWTH_CORRECTION");
        assertThat(correct(3, null)).as("a referral is the counsellor's").isEqualTo("GROWTH_CORRECTION");
        assertThat(correct(2, new GrowthEntry.Pledged(DAY, "x"))).isEqualTo("GROWTH_CORRECTION");
        assertThat(correct(2, activity(10, 1))).as("in the future").isEqualTo("GROWTH_CORRECTION");
        assertThat(add(new GrowthEntry.Corrected(DAY.plusDays(9), 2, " ", Optional.empty())))
                .isEqualTo("GROWTH_CORRECTION");
        assertThat(correct(2, null)).isEmpty();
        assertThat(correct(4, null)).as("a correction is corrected by the next").isEqualTo("GROWTH_CORRECTION");
        add(new GrowthEntry.ConsentWithdrawn(DAY.plusDays(9), "family"));
        assertThat(correct(2, null)).isEqualTo("GROWTH_CONSENT");
    }

    @Test
    void after_a_correction_all_that_counts_keeps_to_the_rules() {
        add(CONSENT);
        add(new GrowthEntry.MentorAssigned(DAY, "li"));
        add(new GrowthEntry.TalkHeld(DAY, Aspect.CARE, "li", 30));
        add(new GrowthEntry.GoalSet(DAY, "数学", Aspect.STUDY, "名次", 30, 20));
        add(new GrowthEntry.GoalMeasured(DAY, "数学", 25));
        add(activity(0, 7));
        add(activity(0, 5));
        add(new GrowthEntry.QuizTaken(DAY, "贷款", 9, 10));
        assertThat(correct(2, null)).as("a talk without its mentor").isEqualTo("GROWTH_MENTOR");
        assertThat(correct(4, null)).as("a measurement without its goal").isEqualTo("GROWTH_GOAL");
        assertThat(correct(6, activity(0, 8))).as("thirteen hours a day").isEqualTo("GROWTH_HOURS");
        assertThat(correct(8, new GrowthEntry.QuizTaken(DAY, "贷款", 11, 10))).isEqualTo("GROWTH_QUIZ");
        assertThat(correct(5, new GrowthEntry.GoalMeasured(DAY, "数学", 20))).isEmpty();
        assertThat(file.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.reached()).isTrue());
        assertThat(correct(3, null)).isEmpty();
        assertThat(correct(2, new GrowthEntry.MentorAssigned(DAY, "wang"))).isEmpty();
        assertThat(file.mentor()).contains("wang");
        GrowthTally tally = new GrowthTally();
        tally.add(file);
        assertThat(List.of(tally.hours(Virtue.GRATITUDE), tally.goalsReached())).containsExactly(12L, 1L);
    }

    @Property(tries = 300)
    void a_file_counts_as_one_in_which_the_right_entries_were_written_from_the_beginning(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 12) Integer> wrong,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 12) Integer> right) {
        GrowthFile corrected = Growth.add(GrowthFile.empty(), CONSENT).orThrow();
        List<Integer> hours = new ArrayList<>(wrong);
        for (int i = 0; i < wrong.size(); i++) {
            corrected = Growth.add(corrected, activity(i, wrong.get(i))).orThrow();
        }
        for (int i = 0; i < right.size(); i++) {
            int at = i * 5 % wrong.size();
            int amount = right.get(i);
            Optional<GrowthEntry> instead = amount == 0 ? Optional.empty() : Optional.of(activity(at, amount));
            corrected = Growth.add(corrected, new GrowthEntry.Corrected(DAY.plusDays(20), at + 2, "录错了", instead))
                    .orThrow();
            hours.set(at, amount);
        }
        GrowthFile plain = Growth.add(GrowthFile.empty(), CONSENT).orThrow();
        for (int i = 0; i < hours.size(); i++) {
            if (hours.get(i) > 0) {
                plain = Growth.add(plain, activity(i, hours.get(i))).orThrow();
            }
        }
        assertThat(corrected.standing()).isEqualTo(plain.entries());
        assertThat(corrected.hours()).isEqualTo(plain.hours());
        assertThat(corrected.entries()).hasSize(1 + wrong.size() + right.size());
    }

    @Property(tries = 300)
    void hours_add_up_and_no_day_has_more_than_twelve(
            @ForAll @Size(max = 30) List<@IntRange(min = -2, max = 14) Integer> amounts) {
        GrowthFile each = Growth.add(GrowthFile.empty(), CONSENT).orThrow();
        List<Integer> taken = new ArrayList<>();
        int ofDay = 0;
        for (int i = 0; i < amounts.size(); i++) {
            ofDay = i % 3 == 0 ? 0 : ofDay;
            Parsed<GrowthFile> answer = Growth.add(
                    each,
                    new GrowthEntry.ActivityJoined(DAY.plusDays(i / 3), "a", Virtue.values()[i % 5], amounts.get(i)));
            boolean fits = amounts.get(i) > 0 && ofDay + amounts.get(i) <= 12;
            assertThat(answer.value().isPresent()).isEqualTo(fits);
            if (fits) {
                ofDay += amounts.get(i);
                taken.add(amounts.get(i));
                each = answer.orThrow();
            }
        }
        assertThat(each.hours().values().stream().mapToInt(i -> i).sum())
                .isEqualTo(taken.stream().mapToInt(i -> i).sum());
    }
}
