package io.zhuxue.server.province;

/** One payment line (发放明细): a student, a programme, an instalment; in fen. */
public record PaymentRow(
        String lineId,
        String batchId,
        String personRef,
        String schoolCode,
        String name,
        String programme,
        String term,
        int instalment,
        long amountFen,
        String state,
        String reason,
        String channel) {}
