package io.zhuxue.server.relief;

import io.zhuxue.disbursement.relief.FastLane;
import io.zhuxue.disbursement.relief.ReliefEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * An event (突发事件) in a list.
 *
 * @param region the leading digits of the area of who reported it; empty for the nation
 * @param lane the shortened way of its cases
 * @param ended why it was taken back; empty while it stands
 */
public record ReliefEventRow(
        long id, String region, ReliefEvent event, FastLane lane, String madeBy, LocalDate madeOn, String ended) {

    /** True while cases may be opened. */
    public boolean stands() {
        return ended.isEmpty();
    }

    /** The places hit, in order. */
    public List<String> areas() {
        return event.areas().stream().sorted().toList();
    }
}
