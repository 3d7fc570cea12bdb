package io.zhuxue.server.province;

/** One bank answer and what it turned out to be (对账结果). */
public record FindingRow(
        String kind,
        String lineId,
        String says,
        String reason,
        String answerFile,
        String personRef,
        String schoolCode,
        String name,
        String programme,
        int instalment,
        long amountFen,
        String state) {}
