package io.zhuxue.core.policy;

import io.zhuxue.core.calendar.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a question names (所问时间), and the question without it.
 *
 * @param days the days on which a change would be seen, in order; empty when the question names no time
 * @param rest the question without its time
 */
record QuestionDays(List<LocalDate> days, String rest) {

    /** One way to write a time, and the days that it stands for. */
    private record Form(Pattern pattern, Reader reader) {}

    /** Reads the days of a match. */
    private interface Reader {
        List<LocalDate> days(MatchResult match);
    }

    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("(20\\d\\d)[年-](\\d{1,2})[月-](\\d{1,2})[日号]?"), QuestionDays::day),
            new Form(Pattern.compile("(20\\d\\d)[-—~至](20\\d\\d)学?年度?"), QuestionDays::schoolYear),
            new Form(Pattern.compile("(20\\d\\d)年?的?(春|秋)(季)?(学期)?"), QuestionDays::term),
            new Form(Pattern.compile("(20\\d\\d)年(\\d{1,2})月份?"), QuestionDays::month),
            new Form(Pattern.compile("(20\\d\\d)年度?"), QuestionDays::year));

    /** Takes the time out of a question; empty when it names a day that there is not. */
    static Optional<QuestionDays> in(String question) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(question);
            if (matcher.find()) {
                try {
                    return Optional.of(
                            new QuestionDays(form.reader().days(matcher.toMatchResult()), matcher.replaceFirst("，")));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new QuestionDays(List.of(), question));
    }

    private static List<LocalDate> day(MatchResult match) {
        return List.of(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
    }

    private static List<LocalDate> schoolYear(MatchResult match) {
        if (number(match, 2) != number(match, 1) + 1) {
            throw new DateTimeException("no school year: " + match.group());
        }
        Term autumn = new Term(number(match, 1), Term.Season.AUTUMN);
        Term spring = new Term(number(match, 2), Term.Season.SPRING);
        return List.of(autumn.firstDay(), spring.firstDay());
    }

    private static List<LocalDate> term(MatchResult match) {
        Term.Season season = match.group(2).equals("春") ? Term.Season.SPRING : Term.Season.AUTUMN;
        return List.of(new Term(number(match, 1), season).firstDay());
    }

    private static List<LocalDate> month(MatchResult match) {
        YearMonth month = YearMonth.of(number(match, 1), number(match, 2));
        return List.of(month.atDay(1), month.atEndOfMonth());
    }

    private static List<LocalDate> year(MatchResult match) {
        int year = number(match, 1);
        return List.of(
                LocalDate.of(year, 1, 1),
                new Term(year, Term.Season.SPRING).firstDay(),
                new Term(year, Term.Season.AUTUMN).firstDay(),
                LocalDate.of(year, 12, 31));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
