package io.zhuxue.core.policy;

import io.zhuxue.core.calendar.Term;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that was understood to the last character.
 *
 * @param notions what it is about
 * @param days the days on which the answer must be the same; empty when the question names none
 */
record Question(Set<String> notions, List<LocalDate> days) {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern TERM = Pattern.compile("(20\\d\\d)年?的?(春季|秋季|春|秋)(学期)?");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern PAUSE = Pattern.compile("[\\s\\p{Punct}，。？！、；：“”‘’（）《》〈〉…—·]+");

    /** Reads a question; empty when a part of it means nothing to us. */
    static Optional<Question> read(String text, Map<String, Set<String>> words) {
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<LocalDate> days = List.of();
        Matcher day = DAY.matcher(rest);
        Matcher term = TERM.matcher(rest);
        Matcher year = YEAR.matcher(rest);
        try {
            if (day.find()) {
                days = List.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
                rest = day.replaceFirst("，");
            } else if (term.find()) {
                Term.Season season = term.group(2).startsWith("春") ? Term.Season.SPRING : Term.Season.AUTUMN;
                days = List.of(new Term(number(term, 1), season).firstDay());
                rest = term.replaceFirst("，");
            } else if (year.find()) {
                days = List.of(LocalDate.of(number(year, 1), 1, 1), LocalDate.of(number(year, 1), 12, 31));
                rest = year.replaceFirst("，");
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        Set<String> notions = new HashSet<>();
        for (String part : PAUSE.split(rest)) {
            Optional<Set<String>> understood = understand(part, words);
            if (understood.isEmpty()) {
                return Optional.empty();
            }
            notions.addAll(understood.get());
        }
        List<LocalDate> named = days;
        return Optional.of(new Question(notions, named));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Divides a part into known words, as few as possible; empty when it cannot be done without a rest. */
    private static Optional<Set<String>> understand(String part, Map<String, Set<String>> words) {
        int length = part.length();
        int[] fewest = new int[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                boolean better = fewest[start] != Integer.MAX_VALUE && fewest[start] + 1 < fewest[end];
                if (better && words.containsKey(part.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (fewest[length] == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Set<String> notions = new HashSet<>();
        for (int end = length; end > 0; end = from[end]) {
            notions.addAll(words.getOrDefault(part.substring(from[end], end), Set.of()));
        }
        return Optional.of(notions);
    }
}
