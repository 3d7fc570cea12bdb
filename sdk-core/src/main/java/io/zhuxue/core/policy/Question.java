package io.zhuxue.core.policy;

import io.zhuxue.core.identity.RegionCode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question that was understood to the last character.
 *
 * @param notions what it is about
 * @param days the days that it names, in order; empty when it names none
 * @param places the places that it names
 */
record Question(Set<String> notions, List<LocalDate> days, List<RegionCode> places) {

    private static final Pattern PAUSE = Pattern.compile("[\\s\\p{Punct}，。？！、；：“”‘’（）《》〈〉…—·]+");

    /** Reads a question; empty when a part of it means nothing to us. */
    static Optional<Question> read(String text, Map<String, Set<String>> words, Map<String, RegionCode> places) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Optional<QuestionDays> time = QuestionDays.in(plain);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Set<String> notions = new HashSet<>();
        List<RegionCode> named = new ArrayList<>();
        for (String part : PAUSE.split(time.get().rest())) {
            Optional<List<String>> divided = divide(part, words, places);
            if (divided.isEmpty()) {
                return Optional.empty();
            }
            for (String word : divided.get()) {
                if (words.containsKey(word)) {
                    notions.addAll(words.get(word));
                } else {
                    named.add(places.get(word));
                }
            }
        }
        return Optional.of(new Question(notions, time.get().days(), named));
    }

    /** Divides a part into known words, as few as possible; empty when it cannot be done without a rest. */
    private static Optional<List<String>> divide(
            String part, Map<String, Set<String>> words, Map<String, RegionCode> places) {
        int length = part.length();
        int[] fewest = new int[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                boolean better = fewest[start] != Integer.MAX_VALUE && fewest[start] + 1 < fewest[end];
                String word = better ? part.substring(start, end) : "";
                if (better && (words.containsKey(word) || places.containsKey(word))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (fewest[length] == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            found.add(part.substring(from[end], end));
        }
        return Optional.of(found);
    }
}
