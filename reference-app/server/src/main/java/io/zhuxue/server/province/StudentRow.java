package io.zhuxue.server.province;

/**
 * One student (学生) in a list; name and ID are masked before anybody sees them.
 *
 * @param amountFen what is due in the term, all programmes together
 */
public record StudentRow(
        String personRef,
        String schoolCode,
        String studentNoMasked,
        String region,
        String name,
        String idMasked,
        String stage,
        int grade,
        String className,
        String needLevel,
        String status,
        long amountFen) {}
