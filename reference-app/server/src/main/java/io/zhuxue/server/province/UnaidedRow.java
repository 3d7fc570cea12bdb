package io.zhuxue.server.province;

/** A student who is linked or recognised and gets nothing, with the reason (应助未助). */
public record UnaidedRow(
        String personRef,
        String schoolCode,
        String name,
        String stage,
        int grade,
        String needLevel,
        String reason,
        String explanation) {}
