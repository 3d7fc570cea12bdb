package io.zhuxue.core.policy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers by topics; the first parameter of a topic gives the citation. */
record DefaultPolicyAnswers(PolicyBook book, QuestionTopics topics) implements PolicyAnswers {

    @Override
    public Optional<Answer> ask(String text, LocalDate day, Place place) {
        Optional<Question> question = Question.read(text, topics.words());
        if (question.isEmpty()) {
            return Optional.empty();
        }
        List<QuestionTopics.Topic> fitting = topics.topics().stream()
                .filter(topic -> topic.fits(question.get().notions()))
                .toList();
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        List<LocalDate> days =
                question.get().days().isEmpty() ? List.of(day) : question.get().days();
        List<Optional<Answer>> answers = days.stream()
                .map(each -> answer(fitting.get(0), question.get().notions(), each, place))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.get(0) : Optional.empty();
    }

    private Optional<Answer> answer(QuestionTopics.Topic topic, Set<String> notions, LocalDate day, Place place) {
        List<Resolved> found = new ArrayList<>();
        for (String id : topic.parameters()) {
            book.find(id, day, place).ifPresent(found::add);
        }
        if (found.isEmpty()
                || !found.get(0).parameter().id().equals(topic.parameters().get(0))) {
            return Optional.empty();
        }
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (Resolved value : found) {
            Optional<String> sentence = sentence(value, topic, notions, day, place, amounts);
            if (sentence.isEmpty()) {
                return Optional.empty();
            }
            sentences.add(sentence.get());
        }
        Resolved first = found.get(0);
        return Optional.of(new Answer(
                String.join("；", sentences) + "。",
                amounts,
                first.parameter().unit(),
                first.citation(),
                first.chosen().from()));
    }

    private Optional<String> sentence(
            Resolved value,
            QuestionTopics.Topic topic,
            Set<String> notions,
            LocalDate day,
            Place place,
            Map<String, BigDecimal> amounts) {
        Parameter parameter = value.parameter();
        String head = parameter.title() + "：";
        if (value.chosen().value() instanceof PolicyValue.Quantity quantity) {
            amounts.put(parameter.title(), quantity.number());
            return Optional.of(head + quantity.number().toPlainString() + parameter.unit() + range(value));
        }
        if (value.chosen().value() instanceof PolicyValue.Words words) {
            return Optional.of(head + words.text());
        }
        if (value.chosen().value() instanceof PolicyValue.Codes codes) {
            return Optional.of(head
                    + codes.codes().stream().map(DefaultPolicyAnswers::name).collect(Collectors.joining("、")));
        }
        Map<String, BigDecimal> rows = ((PolicyValue.Table) value.chosen().value()).rows();
        Optional<Set<String>> wanted = wanted(topic, notions, rows.keySet(), day, place);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        rows.forEach((key, number) -> {
            if (wanted.get().contains(key)) {
                amounts.put(name(key), number);
                cells.add(name(key) + " " + number.toPlainString() + parameter.unit());
            }
        });
        return Optional.of(head + String.join("，", cells) + range(value));
    }

    /** The rows that the question asks for; empty when it asks for one that cannot be told. */
    private Optional<Set<String>> wanted(
            QuestionTopics.Topic topic, Set<String> notions, Set<String> rows, LocalDate day, Place place) {
        if (topic.row().isEmpty()) {
            return Optional.of(rows);
        }
        if (topic.row().equals("LEVEL")) {
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

    private static String range(Resolved value) {
        Limits limits = value.chosen().limits();
        boolean bothEnds =
                limits.low().compareTo(Limits.NONE.low()) > 0 && limits.high().compareTo(Limits.NONE.high()) < 0;
        return bothEnds ? "（幅度 " + limits + value.parameter().unit() + "）" : "";
    }

    private static String name(String code) {
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
}
