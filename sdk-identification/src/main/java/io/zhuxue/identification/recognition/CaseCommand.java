package io.zhuxue.identification.recognition;

import io.zhuxue.core.NeedLevel;
import java.time.LocalDate;

/** Something that somebody wants to do with a case (认定操作); it may be refused. */
public sealed interface CaseCommand {

    /** When. */
    LocalDate day();

    /** The account that wants it. */
    String actor();

    /** 告知 by a channel, with the letter's version. */
    record Notify(LocalDate day, String actor, String version, String channel) implements CaseCommand {}

    /**
     * 申请.
     *
     * @param consent whether the signer consents to the check of data
     * @param promise whether the signer promises that all is true
     * @param form SM3 of the form
     */
    record Apply(LocalDate day, String actor, Signer signer, boolean consent, boolean promise, String form)
            implements CaseCommand {}

    /** 撤回. */
    record Withdraw(LocalDate day, String actor) implements CaseCommand {}

    /**
     * 认定 by a ring.
     *
     * @param reason why; needed when the level is not the recommended one, empty otherwise if one likes
     */
    record DecideLevel(LocalDate day, String actor, Ring ring, NeedLevel level, String reason) implements CaseCommand {}

    /** 开始公示. */
    record BeginNotice(LocalDate day, String actor) implements CaseCommand {}

    /** 提出异议. */
    record RaiseObjection(LocalDate day, String actor, String ground) implements CaseCommand {}

    /** 答复异议. */
    record AnswerObjection(LocalDate day, String actor, boolean upheld, String reason) implements CaseCommand {}

    /** 备案. */
    record File(LocalDate day, String actor) implements CaseCommand {}

    /** 动态调整, with what assessment says of the new circumstances. */
    record Change(LocalDate day, String actor, String cause, NeedLevel recommended, NeedLevel floor)
            implements CaseCommand {}

    /** 申诉. */
    record Appeal(LocalDate day, String actor, String ground) implements CaseCommand {}

    /** 答复申诉. */
    record AnswerAppeal(LocalDate day, String actor, boolean upheld, String reason) implements CaseCommand {}

    /** 归档. */
    record Archive(LocalDate day, String actor) implements CaseCommand {}
}
