package io.zhuxue.identification.recognition;

import io.zhuxue.core.NeedLevel;
import java.time.LocalDate;

/**
 * Something that happened in a case (认定事件). Events are added and never changed; the case is what they add up to.
 */
public sealed interface CaseEvent {

    /** When it happened. */
    LocalDate day();

    /** The account that did it; the family's own where the family did. */
    String actor();

    /** 开卷. */
    record Opened(LocalDate day, String actor, CaseOpening opening) implements CaseEvent {}

    /** 提前告知: which version of the letter went out by which channel. */
    record Notified(LocalDate day, String actor, String version, String channel) implements CaseEvent {}

    /**
     * 个人申请, with consent to the check of data and the promise that all is true (承诺书, in place of stamped proofs:
     * 教政法函〔2019〕12号).
     *
     * @param form SM3 of the form as it was handed in
     */
    record Applied(LocalDate day, String actor, Signer signer, String form) implements CaseEvent {}

    /** 撤回申请. */
    record Withdrawn(LocalDate day, String actor) implements CaseEvent {}

    /** 逐级认定: a ring's decision. */
    record RingDecided(LocalDate day, String actor, Ring ring, NeedLevel level, String reason) implements CaseEvent {}

    /** 公示开始; the notice is down again on the day after its last. */
    record NoticeBegun(LocalDate day, String actor, LocalDate lastDay) implements CaseEvent {}

    /** 公示异议. */
    record ObjectionRaised(LocalDate day, String actor, String ground, LocalDate answerBy) implements CaseEvent {}

    /** 异议答复: it is upheld, and the rings decide anew, or it is not. */
    record ObjectionAnswered(LocalDate day, String actor, boolean upheld, String reason) implements CaseEvent {}

    /** 建档备案: the level is confirmed; the family may appeal until a day. */
    record Filed(LocalDate day, String actor, NeedLevel level, LocalDate appealUntil) implements CaseEvent {}

    /** 动态调整: the family's circumstances changed within the year, and the rings decide anew. */
    record Changed(LocalDate day, String actor, String cause, NeedLevel recommended, NeedLevel floor)
            implements CaseEvent {}

    /** 申诉 of a family against a filed decision. */
    record Appealed(LocalDate day, String actor, String ground, LocalDate answerBy) implements CaseEvent {}

    /** 申诉答复: upheld, and the rings decide anew, or not; the family is told why. */
    record AppealAnswered(LocalDate day, String actor, boolean upheld, String reason) implements CaseEvent {}

    /** 归档 at the end of the school year. */
    record Archived(LocalDate day, String actor, LocalDate keepUntil) implements CaseEvent {}
}
