package io.zhuxue.identification.recognition;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.identification.IdentificationMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Applies the rules of recognition. */
final class DefaultRecognition implements Recognition {

    private final RecognitionRules rules;
    private final WorkingCalendar calendar;

    DefaultRecognition(RecognitionRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public CaseEvent open(LocalDate day, String actor, CaseOpening opening) {
        return new CaseEvent.Opened(day, actor, opening);
    }

    @Override
    public CaseEvent renew(LocalDate day, String actor, String id, RecognitionCase last, CaseOpening fresh) {
        if (!last.opening().student().equals(fresh.student())
                || fresh.year().compareTo(last.opening().year()) <= 0
                || !fresh.previous().equals(id)) {
            throw new IllegalArgumentException(
                    "a renewal is the same student's, for a later year, and names the last case");
        }
        return open(day, actor, fresh);
    }

    @Override
    public boolean overdue(RecognitionCase file, LocalDate day) {
        return file.openUntil().filter(day::isAfter).isPresent();
    }

    @Override
    public Parsed<CaseEvent> handle(List<CaseEvent> events, CaseCommand command) {
        RecognitionCase file = RecognitionCase.of(events);
        if (command.day().isBefore(events.get(events.size() - 1).day())) {
            return refused(IdentificationMessage.CASE_BACKDATED.with());
        }
        if (command instanceof CaseCommand.Notify notify) {
            return inTurn(
                    file,
                    List.of(CaseStep.OPENED),
                    () -> accepted(
                            new CaseEvent.Notified(notify.day(), notify.actor(), notify.version(), notify.channel())));
        } else if (command instanceof CaseCommand.Apply apply) {
            return inTurn(file, List.of(CaseStep.NOTIFIED), () -> apply(file, apply));
        } else if (command instanceof CaseCommand.Withdraw withdraw) {
            return inTurn(
                    file,
                    List.of(CaseStep.APPLIED, CaseStep.DECIDED, CaseStep.IN_NOTICE),
                    () -> file.changing()
                            ? order(file)
                            : accepted(new CaseEvent.Withdrawn(withdraw.day(), withdraw.actor())));
        } else if (command instanceof CaseCommand.DecideLevel decide) {
            return inTurn(file, List.of(CaseStep.APPLIED), () -> decide(file, decide));
        } else if (command instanceof CaseCommand.BeginNotice begin) {
            return inTurn(
                    file,
                    List.of(CaseStep.DECIDED),
                    () -> accepted(new CaseEvent.NoticeBegun(
                            begin.day(), begin.actor(), after(begin.day(), rules.noticeWorkingDays()))));
        } else if (command instanceof CaseCommand.RaiseObjection object) {
            return inTurn(file, List.of(CaseStep.IN_NOTICE), () -> object(file, object));
        } else if (command instanceof CaseCommand.AnswerObjection answer) {
            return inTurn(
                    file,
                    List.of(CaseStep.IN_NOTICE),
                    () -> answer(
                            file,
                            answer.reason(),
                            () -> new CaseEvent.ObjectionAnswered(
                                    answer.day(), answer.actor(), answer.upheld(), answer.reason())));
        } else if (command instanceof CaseCommand.File filing) {
            return inTurn(file, List.of(CaseStep.IN_NOTICE), () -> file(file, filing));
        } else if (command instanceof CaseCommand.Change change) {
            return inTurn(file, List.of(CaseStep.FILED), () -> change(file, change));
        } else if (command instanceof CaseCommand.Appeal appeal) {
            return inTurn(file, List.of(CaseStep.FILED), () -> appeal(file, appeal));
        } else if (command instanceof CaseCommand.AnswerAppeal answer) {
            return inTurn(
                    file,
                    List.of(CaseStep.FILED),
                    () -> answer(
                            file,
                            answer.reason(),
                            () -> new CaseEvent.AppealAnswered(
                                    answer.day(), answer.actor(), answer.upheld(), answer.reason())));
        }
        return archive(file, (CaseCommand.Archive) command);
    }

    private static Parsed<CaseEvent> inTurn(
            RecognitionCase file, List<CaseStep> steps, Supplier<Parsed<CaseEvent>> then) {
        return steps.contains(file.step()) ? then.get() : order(file);
    }

    private static Parsed<CaseEvent> order(RecognitionCase file) {
        return refused(IdentificationMessage.CASE_ORDER.with(file.step().chineseName()));
    }

    private Parsed<CaseEvent> apply(RecognitionCase file, CaseCommand.Apply apply) {
        boolean alone = !apply.day().isBefore(file.opening().birthDate().plusYears(rules.signsAlone()));
        if (alone != (apply.signer() == Signer.STUDENT)) {
            return refused(IdentificationMessage.CASE_SIGNER.with(rules.signsAlone(), alone ? "学生本人" : "父母或其他监护人"));
        }
        if (!apply.consent() || !apply.promise()) {
            return refused(IdentificationMessage.CASE_CONSENT.with());
        }
        return accepted(new CaseEvent.Applied(apply.day(), apply.actor(), apply.signer(), apply.form()));
    }

    private Parsed<CaseEvent> decide(RecognitionCase file, CaseCommand.DecideLevel decide) {
        Ring next = rules.rings().get(file.rings().size());
        if (decide.ring() != next) {
            return refused(IdentificationMessage.CASE_RING.with(next.chineseName()));
        }
        boolean twice = file.rings().stream().anyMatch(ring -> ring.actor().equals(decide.actor()));
        if (twice) {
            return refused(IdentificationMessage.CASE_SAME_PERSON.with());
        }
        if (decide.level().compareTo(file.floor()) < 0) {
            return refused(IdentificationMessage.CASE_FLOOR.with(file.floor().chineseName()));
        }
        NeedLevel expected = file.rings().isEmpty()
                ? file.recommended()
                : file.rings().get(file.rings().size() - 1).level();
        if (decide.level() != expected && decide.reason().isBlank()) {
            return refused(IdentificationMessage.CASE_REASON.with());
        }
        return accepted(new CaseEvent.RingDecided(
                decide.day(),
                decide.actor(),
                decide.ring(),
                decide.level(),
                decide.reason().strip()));
    }

    private Parsed<CaseEvent> object(RecognitionCase file, CaseCommand.RaiseObjection object) {
        if (file.openUntil().isPresent()) {
            return refused(IdentificationMessage.CASE_OPEN.with());
        }
        if (file.noticeUntil().filter(object.day()::isAfter).isPresent()) {
            return refused(IdentificationMessage.CASE_NOTICE_OVER.with());
        }
        return object.ground().isBlank()
                ? refused(IdentificationMessage.CASE_REASON.with())
                : accepted(new CaseEvent.ObjectionRaised(
                        object.day(), object.actor(), object.ground(), after(object.day(), rules.answerWorkingDays())));
    }

    private static Parsed<CaseEvent> answer(RecognitionCase file, String reason, Supplier<CaseEvent> answer) {
        if (file.openUntil().isEmpty()) {
            return refused(IdentificationMessage.CASE_NOT_OPEN.with());
        }
        return reason.isBlank() ? refused(IdentificationMessage.CASE_REASON.with()) : accepted(answer.get());
    }

    private Parsed<CaseEvent> file(RecognitionCase file, CaseCommand.File filing) {
        if (file.openUntil().isPresent()) {
            return refused(IdentificationMessage.CASE_OPEN.with());
        }
        Optional<LocalDate> last = file.noticeUntil();
        if (last.isPresent() && !filing.day().isAfter(last.get())) {
            return refused(IdentificationMessage.CASE_NOTICE_RUNNING.with(last.get()));
        }
        return accepted(new CaseEvent.Filed(
                filing.day(),
                filing.actor(),
                file.decided().orElseThrow(),
                after(filing.day(), rules.appealWorkingDays())));
    }

    private static Parsed<CaseEvent> change(RecognitionCase file, CaseCommand.Change change) {
        if (file.openUntil().isPresent()) {
            return refused(IdentificationMessage.CASE_OPEN.with());
        }
        if (change.floor().compareTo(change.recommended()) > 0) {
            return refused(IdentificationMessage.CASE_FLOOR.with(change.floor().chineseName()));
        }
        return change.cause().isBlank()
                ? refused(IdentificationMessage.CASE_REASON.with())
                : accepted(new CaseEvent.Changed(
                        change.day(), change.actor(), change.cause(), change.recommended(), change.floor()));
    }

    private Parsed<CaseEvent> appeal(RecognitionCase file, CaseCommand.Appeal appeal) {
        if (file.openUntil().isPresent()) {
            return refused(IdentificationMessage.CASE_OPEN.with());
        }
        Optional<LocalDate> last = file.appealUntil().filter(appeal.day()::isAfter);
        if (last.isPresent()) {
            return refused(IdentificationMessage.CASE_APPEAL_LATE.with(last.get()));
        }
        return appeal.ground().isBlank()
                ? refused(IdentificationMessage.CASE_REASON.with())
                : accepted(new CaseEvent.Appealed(
                        appeal.day(), appeal.actor(), appeal.ground(), after(appeal.day(), rules.answerWorkingDays())));
    }

    private Parsed<CaseEvent> archive(RecognitionCase file, CaseCommand.Archive archive) {
        LocalDate last = file.opening().year().lastDay();
        if (file.step() == CaseStep.ARCHIVED) {
            return order(file);
        }
        if (!archive.day().isAfter(last)) {
            return refused(IdentificationMessage.CASE_YEAR_RUNNING.with(last));
        }
        return accepted(new CaseEvent.Archived(archive.day(), archive.actor(), last.plusYears(rules.archiveYears())));
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays).value();
    }

    private static Parsed<CaseEvent> accepted(CaseEvent event) {
        return Parsed.accepted(event);
    }

    private static Parsed<CaseEvent> refused(Message reason) {
        return Parsed.refused(reason);
    }
}
