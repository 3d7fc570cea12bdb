package io.zhuxue.identification.recognition;

import io.zhuxue.core.NeedLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds events up to a case. */
final class CaseFold {

    private final CaseOpening opening;
    private final List<CaseEvent.RingDecided> rings = new ArrayList<>();
    private CaseStep step = CaseStep.OPENED;
    private NeedLevel recommended;
    private NeedLevel floor;
    private Optional<NeedLevel> confirmed = Optional.empty();
    private Optional<LocalDate> noticeUntil = Optional.empty();
    private Optional<LocalDate> openUntil = Optional.empty();
    private Optional<LocalDate> appealUntil = Optional.empty();
    private boolean changing;

    CaseFold(CaseOpening opening) {
        this.opening = opening;
        this.recommended = opening.recommended();
        this.floor = opening.floor();
    }

    void add(CaseEvent event) {
        if (event instanceof CaseEvent.Notified) {
            step = CaseStep.NOTIFIED;
        } else if (event instanceof CaseEvent.Applied) {
            step = CaseStep.APPLIED;
        } else if (event instanceof CaseEvent.Withdrawn) {
            step = CaseStep.WITHDRAWN;
        } else if (event instanceof CaseEvent.RingDecided ring) {
            rings.add(ring);
            step = ring.ring() == Ring.SCHOOL ? CaseStep.DECIDED : CaseStep.APPLIED;
        } else if (event instanceof CaseEvent.NoticeBegun notice) {
            step = CaseStep.IN_NOTICE;
            noticeUntil = Optional.of(notice.lastDay());
        } else if (event instanceof CaseEvent.ObjectionRaised objection) {
            openUntil = Optional.of(objection.answerBy());
        } else if (event instanceof CaseEvent.ObjectionAnswered answer) {
            answered(answer.upheld());
        } else if (event instanceof CaseEvent.Filed filed) {
            step = CaseStep.FILED;
            changing = false;
            confirmed = Optional.of(filed.level());
            appealUntil = Optional.of(filed.appealUntil());
        } else if (event instanceof CaseEvent.Changed changed) {
            recommended = changed.recommended();
            floor = changed.floor();
            anew();
        } else if (event instanceof CaseEvent.Appealed appeal) {
            openUntil = Optional.of(appeal.answerBy());
        } else if (event instanceof CaseEvent.AppealAnswered answer) {
            answered(answer.upheld());
        } else if (event instanceof CaseEvent.Archived) {
            step = CaseStep.ARCHIVED;
        }
    }

    private void answered(boolean upheld) {
        openUntil = Optional.empty();
        if (upheld) {
            anew();
        }
    }

    /** The rings begin anew; what was confirmed holds until they have decided. */
    private void anew() {
        rings.clear();
        changing = confirmed.isPresent();
        step = CaseStep.APPLIED;
    }

    RecognitionCase result(int events) {
        return new RecognitionCase(
                opening,
                step,
                recommended,
                floor,
                rings,
                confirmed,
                noticeUntil,
                openUntil,
                appealUntil,
                changing,
                events);
    }
}
