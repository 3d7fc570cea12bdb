package io.zhuxue.nutrition.dining;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The register of who ate (就餐登记), fed with events in any order, as often as they come: the same events give the same
 * register. Not safe for several threads.
 */
public interface DiningRegister {

    /** A register for these pupils, of any number of schools. */
    static DiningRegister create(Collection<Enrolment> enrolments) {
        return new DefaultDiningRegister(enrolments);
    }

    /** What became of an event. */
    enum Taken {
        /** 已计入. */
        NOTED,
        /** 重复发送: the same event again; nothing changes. */
        REPEATED,
        /** 内容冲突: the number came before with another content; neither counts. */
        CONFLICT,
        /** 名册外: no pupil of that school's roll. */
        UNKNOWN_PUPIL
    }

    /** Takes an event. */
    Taken take(DiningEvent event);

    /** Who ate what, by school; events in conflict are left out. Computed anew at each call. */
    Map<SchoolCode, MealRoll> rolls();

    /** The numbers with two contents, and the events of pupils whom no roll knows. */
    List<Finding> findings();
}
