package io.zhuxue.core.policy;

import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.policy.spi.PolicySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Answers questions of policy in Chinese from the book alone (政策问答); it never guesses.
 *
 * <p>A question is answered only when every character of it is understood as a known notion, a place, a time or as
 * filler, its notions fit one topic or are shared out among several without a rest, and the book has a value for the day
 * and place. Notions, fillers and topics are data: files of policy sources under {@code concepts:}, {@code fillers:},
 * {@code aspects:} and {@code topics:}.
 */
public interface PolicyAnswers {

    /**
     * Answers from a book with the topics of every {@link PolicySource} that is registered as a service.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    static PolicyAnswers national(PolicyBook book) {
        List<PolicySource> sources = new ArrayList<>();
        ServiceLoader.load(PolicySource.class, PolicySource.class.getClassLoader())
                .forEach(sources::add);
        sources.sort(Comparator.comparing(PolicySource::name));
        return create(book, sources);
    }

    /**
     * Answers from a book with the topics of these sources.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    static PolicyAnswers create(PolicyBook book, List<PolicySource> sources) {
        return new DefaultPolicyAnswers(book, QuestionTopics.read(sources, book), new RegionWords(Regions.national()));
    }

    /**
     * The answer on a day at a place; empty when the question is not wholly understood, fits no topic or several, or the
     * book has no value.
     *
     * <p>A day, a month, a term or a year in the question itself goes before the day given, and a province, city or county
     * in it before the place given. Of a time in which the value changes, each value is given with the day from which it
     * holds, and the last one is cited.
     */
    Optional<Answer> ask(String question, LocalDate day, Place place);
}
