package io.zhuxue.core.policy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as it is put together, topic by topic, for one day and place. */
final class AnswerDraft {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PolicyBook book;
    private final Set<String> notions;
    private final LocalDate day;
    private final Place place;
    private final boolean several;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    private @Nullable Resolved first;
    private String unit = "";

    /**
     * An empty draft.
     *
     * @param several whether several topics are answered; then each quantity is named in full
     */
    AnswerDraft(PolicyBook book, Set<String> notions, LocalDate day, Place place, boolean several) {
        this.book = book;
        this.notions = notions;
        this.day = day;
        this.place = place;
        this.several = several;
    }

    /** Adds what the book says to a topic; false when it says nothing, or nothing for what was asked. */
    boolean add(QuestionTopics.Topic topic) {
        List<Resolved> found = new ArrayList<>();
        for (String id : topic.parameters()) {
            book.find(id, day, place).ifPresent(found::add);
        }
        if (found.isEmpty()
                || !found.get(0).parameter().id().equals(topic.parameters().get(0))) {
            return false;
        }
        for (Resolved value : found) {
            Optional<String> sentence = sentence(value, topic);
            if (sentence.isEmpty()) {
                return false;
            }
            sentences.add(sentence.get() + whose(value));
            first = first == null ? value : first;
        }
        return true;
    }

    /** The whole answer; at least one topic was added. */
    Answer answer() {
        Resolved cited = first;
        if (cited == null) {
            throw new IllegalStateException("nothing was added");
        }
        return new Answer(
                String.join("；", sentences) + "。",
                amounts,
                unit,
                cited.citation(),
                cited.chosen().from());
    }

    private Optional<String> sentence(Resolved value, QuestionTopics.Topic topic) {
        Part part = Part.of(value.parameter().unit(), topic.parts(), notions);
        unit = sentences.isEmpty() ? part.unit() : unit;
        String title = value.parameter().title();
        if (value.chosen().value() instanceof PolicyValue.Quantity quantity) {
            return topic.title().isEmpty()
                    ? Optional.of(title + "：" + amount(title, quantity.number(), part) + range(value, part))
                    : workedOut(topic, value, quantity.number(), part);
        }
        if (value.chosen().value() instanceof PolicyValue.Words words) {
            return Optional.of(title + "：" + words.text());
        }
        if (value.chosen().value() instanceof PolicyValue.Codes codes) {
            return Optional.of(title + "：" + listed(codes.codes(), topic));
        }
        Map<String, BigDecimal> rows = ((PolicyValue.Table) value.chosen().value()).rows();
        return wanted(topic, rows.keySet()).map(keys -> {
            List<String> cells = new ArrayList<>();
            rows.forEach((key, number) -> {
                if (keys.contains(key)) {
                    String row = name(key, topic);
                    cells.add(row + " " + amount(several ? title + " " + row : row, number, part));
                }
            });
            return title + "：" + String.join("，", cells) + range(value, part);
        });
    }

    private String amount(String name, BigDecimal number, Part part) {
        BigDecimal shown = part.of(number);
        amounts.put(name, shown);
        return shown.toPlainString() + part.unit();
    }

    /** A percentage of a quantity, under its own name, with what it was worked out from. */
    private Optional<String> workedOut(QuestionTopics.Topic topic, Resolved base, BigDecimal whole, Part part) {
        return book.find(topic.percent(), day, place)
                .map(percent -> ((PolicyValue.Quantity) percent.chosen().value()).number())
                .map(percent -> topic.title() + "："
                        + amount(topic.title(), plain(whole.multiply(percent).divide(HUNDRED)), part)
                        + "（" + base.parameter().title() + " " + part.of(whole).toPlainString() + part.unit() + " 的 "
                        + percent.toPlainString() + "%）");
    }

    private String listed(Set<String> codes, QuestionTopics.Topic topic) {
        String all = codes.stream().map(code -> name(code, topic)).collect(Collectors.joining("、"));
        if (!topic.row().equals("GROUP")) {
            return all;
        }
        String told = Arrays.stream(SpecialGroup.values())
                .filter(group -> notions.contains(group.name()))
                .map(group -> group.chineseName() + (codes.contains(group.name()) ? "在其中" : "不在其中"))
                .collect(Collectors.joining("，"));
        return told.isEmpty() ? all : told + "（对象为：" + all + "）";
    }

    /** The rows that the question asks for; empty when it asks for one that cannot be told. */
    private Optional<Set<String>> wanted(QuestionTopics.Topic topic, Set<String> rows) {
        if (topic.row().isEmpty()) {
            return Optional.of(rows);
        }
        if (!topic.byRegion()) {
            Set<String> asked = rows.stream().filter(notions::contains).collect(Collectors.toSet());
            return Optional.of(asked.isEmpty() ? rows : asked);
        }
        if (place.equals(Place.NATION)) {
            return Optional.of(rows);
        }
        Map<String, BigDecimal> regions = book.find(topic.row(), day, Place.NATION)
                .map(found -> found.table().rows())
                .orElse(Map.of());
        for (int length = 6; length >= 2; length -= 2) {
            BigDecimal row = regions.get(place.region().code().substring(0, length));
            if (row != null) {
                return Optional.of(Set.of(row.toPlainString()));
            }
        }
        return Optional.empty();
    }

    private static String range(Resolved value, Part part) {
        Limits limits = value.chosen().limits();
        boolean bothEnds =
                limits.low().compareTo(Limits.NONE.low()) > 0 && limits.high().compareTo(Limits.NONE.high()) < 0;
        return bothEnds && part.whole() ? "（幅度 " + limits + value.parameter().unit() + "）" : "";
    }

    /** Warns that a place may have its own value where only the nation's is known. */
    private String whose(Resolved value) {
        boolean local = value.parameter().lowest() != PolicyLevel.NATION;
        boolean national = value.chosen().level() == PolicyLevel.NATION;
        return local && national && !place.equals(Place.NATION) ? "（国家标准，当地可另行规定）" : "";
    }

    /** The Chinese name of a level, a group or a tier; any other key is a name already. */
    private static String name(String code, QuestionTopics.Topic topic) {
        if (topic.byRegion()) {
            return "第" + code + "档";
        }
        for (NeedLevel level : NeedLevel.values()) {
            if (level.name().equals(code)) {
                return level.chineseName();
            }
        }
        for (SpecialGroup group : SpecialGroup.values()) {
            if (group.name().equals(code)) {
                return group.chineseName();
            }
        }
        return code;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /**
     * The time that an amount is asked for: the year of the book, or an equal part of it.
     *
     * @param count into how many parts the year falls; 1 for the year itself
     * @param unit the unit of the part
     */
    private record Part(BigDecimal count, String unit) {

        private static final Map<String, String> UNITS = Map.of("PER_TERM", "元/学期", "PER_MONTH", "元/月");

        static Part of(String unit, Map<String, BigDecimal> parts, Set<String> notions) {
            for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
                String shorter = UNITS.get(part.getKey());
                if (shorter != null && notions.contains(part.getKey()) && unit.equals("元/年")) {
                    return new Part(part.getValue(), shorter);
                }
            }
            return new Part(BigDecimal.ONE, unit);
        }

        boolean whole() {
            return count.compareTo(BigDecimal.ONE) == 0;
        }

        BigDecimal of(BigDecimal year) {
            return whole() ? year : plain(year.divide(count, 2, RoundingMode.HALF_UP));
        }
    }
}
