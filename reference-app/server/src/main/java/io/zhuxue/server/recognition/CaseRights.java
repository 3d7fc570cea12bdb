package io.zhuxue.server.recognition;

import io.zhuxue.core.access.Action;
import io.zhuxue.identification.recognition.CaseCommand;
import io.zhuxue.identification.recognition.Ring;
import io.zhuxue.server.access.Officer;
import java.util.List;

/** Who may do what to a case (认定权限): the family applies, the school decides, the county answers appeals. */
final class CaseRights {

    private static final List<Action> SCHOOL = List.of(Action.RECOGNISE);
    private static final List<Action> SCHOOL_OR_ABOVE = List.of(Action.RECOGNISE, Action.APPROVE);
    private static final List<Action> FAMILY = List.of(Action.APPLY);
    private static final List<Action> FAMILY_OR_SCHOOL = List.of(Action.APPLY, Action.RECOGNISE);

    private CaseRights() {}

    static boolean may(Officer officer, CaseCommand command) {
        return rights(command).stream().anyMatch(officer::may);
    }

    private static List<Action> rights(CaseCommand command) {
        if (command instanceof CaseCommand.Apply || command instanceof CaseCommand.Withdraw) {
            return FAMILY_OR_SCHOOL;
        } else if (command instanceof CaseCommand.DecideLevel decide) {
            return decide.ring() == Ring.CLASS ? List.of(Action.ASSESS_FIRST) : SCHOOL;
        } else if (command instanceof CaseCommand.RaiseObjection) {
            return SCHOOL_OR_ABOVE;
        } else if (command instanceof CaseCommand.Appeal) {
            return FAMILY;
        } else if (command instanceof CaseCommand.AnswerAppeal) {
            return List.of(Action.APPROVE);
        } else if (command instanceof CaseCommand.Archive) {
            return SCHOOL_OR_ABOVE;
        }
        return SCHOOL;
    }
}
