package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happened in a recall (召回日志): the call, and what schools held and let go. */
public sealed interface RecallEvent {

    /** 通知. */
    record Called(RecallNotice notice) implements RecallEvent {}

    /** 封存: a school held a lot with what was left of it. */
    record Held(SchoolCode school, LotId lot, Grams left) implements RecallEvent {}

    /** 解封 or 销毁: a lot is no longer held, with the reason. */
    record LetGo(SchoolCode school, LotId lot, String reason) implements RecallEvent {}

    /** 召回结束, with what came of it. */
    record Ended(String result) implements RecallEvent {}

    /** The call that these events begin with. */
    static Optional<RecallNotice> notice(List<RecallEvent> events) {
        return events.isEmpty() || !(events.get(0) instanceof Called called)
                ? Optional.empty()
                : Optional.of(called.notice());
    }

    /** The lots that are held after these events, in order. */
    static Set<LotId> held(List<RecallEvent> events) {
        Set<LotId> held = new TreeSet<>();
        for (RecallEvent event : events) {
            if (event instanceof Held lot) {
                held.add(lot.lot());
            } else if (event instanceof LetGo lot) {
                held.remove(lot.lot());
            }
        }
        return held;
    }
}
