package io.zhuxue.core.policy;

import io.zhuxue.core.identity.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers by topics; the first parameter of the first topic gives the citation. */
record DefaultPolicyAnswers(PolicyBook book, QuestionTopics topics, RegionWords regions) implements PolicyAnswers {

    @Override
    public Optional<Answer> ask(String text, LocalDate day, Place place) {
        Optional<Question> read = Question.read(text, topics.words(), regions.names());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Question question = read.get();
        List<QuestionTopics.Topic> asked = topics.of(question.notions());
        Optional<Place> where = where(question.places(), place);
        if (asked.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        if (question.days().isEmpty()) {
            return answer(asked, question.notions(), day, where.get());
        }
        List<Optional<Answer>> answers = question.days().stream()
                .map(each -> answer(asked, question.notions(), each, where.get()))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.get(0) : changing(answers);
    }

    private Optional<Place> where(List<RegionCode> named, Place place) {
        return named.isEmpty() ? Optional.of(place) : regions.narrowest(named).map(Place::of);
    }

    private Optional<Answer> answer(List<QuestionTopics.Topic> asked, Set<String> notions, LocalDate day, Place place) {
        AnswerDraft draft = new AnswerDraft(book, notions, day, place, asked.size() > 1);
        for (QuestionTopics.Topic topic : asked) {
            if (!draft.add(topic)) {
                return Optional.empty();
            }
        }
        return Optional.of(draft.answer());
    }

    /** One answer of a time in which the answer changes; a value may begin in it, but not end without another. */
    private static Optional<Answer> changing(List<Optional<Answer>> answers) {
        List<Answer> known = answers.stream().flatMap(Optional::stream).toList();
        boolean begins = answers.get(0).isEmpty() && known.size() == answers.size() - 1;
        if (!begins && known.size() < answers.size()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (Answer each : known) {
            String since = "自 " + each.validFrom() + " 起";
            texts.add(since + "，" + each.text());
            each.amounts().forEach((name, number) -> amounts.put(name + "（" + since + "）", number));
        }
        Answer last = known.get(known.size() - 1);
        return Optional.of(new Answer(String.join("", texts), amounts, last.unit(), last.citation(), last.validFrom()));
    }
}
