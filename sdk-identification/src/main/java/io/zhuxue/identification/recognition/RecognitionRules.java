package io.zhuxue.identification.recognition;

import io.zhuxue.identification.assessment.RuleSource;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of recognition (认定办法参数), which provinces and schools set otherwise.
 *
 * @param from the first day on which they hold
 * @param rings the rings that decide, from the inner one out; the last is always the school
 * @param signsAlone the age from which a student signs alone
 * @param noticeWorkingDays how many working days a public notice runs, the day it begins not counted
 * @param appealWorkingDays within how many working days after the notice's end or a later decision a family may appeal
 * @param answerWorkingDays within how many working days an appeal is answered
 * @param archiveYears how many years a file is kept after the school year
 * @param sources where the numbers come from
 */
public record RecognitionRules(
        LocalDate from,
        List<Ring> rings,
        int signsAlone,
        int noticeWorkingDays,
        int appealWorkingDays,
        int answerWorkingDays,
        int archiveYears,
        List<RuleSource> sources) {

    public RecognitionRules {
        rings = List.copyOf(rings);
        sources = List.copyOf(sources);
        boolean ordered = !rings.isEmpty()
                && rings.equals(rings.stream().sorted().distinct().toList());
        if (!ordered || rings.get(rings.size() - 1) != Ring.SCHOOL) {
            throw new IllegalArgumentException("rings go out to the school, each once");
        }
        if (noticeWorkingDays < 1 || appealWorkingDays < 1 || answerWorkingDays < 1 || archiveYears < 1) {
            throw new IllegalArgumentException("deadlines are at least one day");
        }
    }

    /**
     * The usual rules: three rings, sixteen years, five working days of notice, five to appeal, seven for the answer, ten
     * years of archive. The document sets the steps; the numbers are provincial and school practice.
     */
    public static RecognitionRules usual() {
        LocalDate checked = LocalDate.of(2026, 11, 24);
        return new RecognitionRules(
                LocalDate.of(2018, 10, 30),
                List.of(Ring.CLASS, Ring.GRADE, Ring.SCHOOL),
                16,
                5,
                5,
                7,
                10,
                List.of(
                        new RuleSource("教财〔2018〕16号", "认定程序", "V", checked, true),
                        new RuleSource("省级认定申请表（签字人年龄）", "附表1", "V", checked, true),
                        new RuleSource("高校实施办法（公示、申诉、归档期限）", "惯例", "M", checked, false)));
    }
}
