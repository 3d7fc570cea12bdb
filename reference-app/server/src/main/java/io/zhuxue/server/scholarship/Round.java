package io.zhuxue.server.scholarship;

import java.time.LocalDate;

/**
 * A round of review (评审批次).
 *
 * @param region the leading digits of the area of who opened it; empty for the nation
 * @param readers how many experts read each file
 * @param closed true once the result stands
 */
public record Round(
        long roundId, String region, String title, int readers, String madeBy, LocalDate madeOn, boolean closed) {}
