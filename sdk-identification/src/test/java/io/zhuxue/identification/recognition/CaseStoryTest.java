package io.zhuxue.identification.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A case is told to the family event by event, in sentences that name no account. */
class CaseStoryTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final String ACCOUNT = "account-7";

    private static final List<CaseEvent> EVENTS = List.of(
            new CaseEvent.Opened(
                    DAY,
                    ACCOUNT,
                    new CaseOpening(
                            new PersonRef("p"),
                            "2143000002",
                            new SchoolYear(2022),
                            DAY,
                            NeedLevel.HARD,
                            NeedLevel.NONE,
                            "rules")),
            new CaseEvent.Notified(DAY, ACCOUNT, "v1", "家长会"),
            new CaseEvent.Applied(DAY, ACCOUNT, Signer.GUARDIAN, "hash"),
            new CaseEvent.RingDecided(DAY, ACCOUNT, Ring.CLASS, NeedLevel.SPECIAL, "父亲重病"),
            new CaseEvent.NoticeBegun(DAY, ACCOUNT, DAY.plusDays(7)),
            new CaseEvent.ObjectionRaised(DAY, ACCOUNT, "有车", DAY.plusDays(3)),
            new CaseEvent.ObjectionAnswered(DAY, ACCOUNT, false, "车辆为营运所需"),
            new CaseEvent.Filed(DAY, ACCOUNT, NeedLevel.SPECIAL, DAY.plusDays(15)),
            new CaseEvent.Changed(DAY, ACCOUNT, "突发火灾", NeedLevel.SPECIAL, NeedLevel.NONE),
            new CaseEvent.Appealed(DAY, ACCOUNT, "等级偏低", DAY.plusDays(20)),
            new CaseEvent.AppealAnswered(DAY, ACCOUNT, true, "补充了病历"),
            new CaseEvent.Archived(DAY, ACCOUNT, DAY.plusYears(10)),
            new CaseEvent.Withdrawn(DAY, ACCOUNT));

    @Test
    void every_kind_of_event_has_a_sentence_of_its_own() {
        assertThat(EVENTS.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(CaseEvent.class.getPermittedSubclasses()));
        assertThat(EVENTS.stream().map(CaseStory::sentence))
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).endsWith("。").doesNotContain("null", ACCOUNT, "hash"));
    }

    @Test
    void the_story_tells_days_levels_deadlines_and_reasons_in_order() {
        List<String> story = RecognitionCase.story(EVENTS);
        assertThat(story)
                .hasSameSizeAs(EVENTS)
                .allSatisfy(line -> assertThat(line).startsWith("2022-09-05 "));
        assertThat(story.get(0)).contains("建议等级“" + NeedLevel.HARD.chineseName() + "”");
        assertThat(story.get(2)).contains("监护人签字申请");
        assertThat(story.get(3)).contains(Ring.CLASS.chineseName(), NeedLevel.SPECIAL.chineseName(), "理由：父亲重病");
        assertThat(story.get(4)).contains("至2022-09-12止");
        assertThat(story.get(5)).contains("2022-09-08前答复").doesNotContain("有车");
        assertThat(story.get(6)).contains("异议不成立：车辆为营运所需");
        assertThat(story.get(9)).contains("2022-09-25前答复");
        assertThat(story.get(10)).contains("申诉成立，重新认定：补充了病历");
        assertThat(story.get(11)).contains("保存至2032-09-05");
    }

    @Test
    void who_signs_whether_it_was_upheld_and_a_missing_reason_change_the_sentence() {
        assertThat(CaseStory.sentence(new CaseEvent.Applied(DAY, ACCOUNT, Signer.STUDENT, "hash")))
                .startsWith("学生本人签字申请");
        assertThat(CaseStory.sentence(new CaseEvent.ObjectionAnswered(DAY, ACCOUNT, true, "确有车")))
                .isEqualTo("异议成立，重新认定：确有车。");
        assertThat(CaseStory.sentence(new CaseEvent.AppealAnswered(DAY, ACCOUNT, false, "材料不足")))
                .isEqualTo("申诉不成立：材料不足。");
        assertThat(Arrays.stream(Ring.values())
                        .map(ring ->
                                CaseStory.sentence(new CaseEvent.RingDecided(DAY, ACCOUNT, ring, NeedLevel.NONE, "")))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(Ring.values())
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("理由"));
    }
}
