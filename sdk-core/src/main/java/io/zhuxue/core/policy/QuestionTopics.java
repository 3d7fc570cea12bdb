package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What questions can be about: words that mean a notion, words that mean nothing, and topics.
 *
 * @param words each word with the notions that it means; fillers mean none
 * @param aspects notions that ask for a side of a thing, such as who may have it, rather than for the thing itself
 * @param topics the topics
 */
record QuestionTopics(Map<String, Set<String>> words, Set<String> aspects, List<Topic> topics) {

    private static final Set<String> ROOT = Set.of("concepts", "fillers", "aspects", "topics");
    private static final Set<String> KEYS = Set.of("parameters", "needs", "may", "row", "title", "percent", "parts");

    /**
     * A topic.
     *
     * @param parameters the parameters that answer it, the weightiest first
     * @param needs notions that the question must have
     * @param may notions that it may have besides
     * @param row how a value is read: empty for the whole, LEVEL by a level in the question, GROUP by a special group in
     *     it, or a table of regions
     * @param title the name of a quantity that is worked out from the first parameter; empty when none is
     * @param percent the parameter with the percentage that the worked-out quantity is of the first; empty when none
     * @param parts notions of a shorter time, such as a term, and into how many of them a year's quantity falls
     */
    record Topic(
            List<String> parameters,
            Set<String> needs,
            Set<String> may,
            String row,
            String title,
            String percent,
            Map<String, BigDecimal> parts) {

        boolean fits(Set<String> notions) {
            return notions.containsAll(needs)
                    && notions.stream().allMatch(notion -> needs.contains(notion) || allows(notion));
        }

        /** Whether a table of regions tells which row is asked for. */
        boolean byRegion() {
            return !row.isEmpty() && !row.equals("LEVEL") && !row.equals("GROUP");
        }

        boolean allows(String notion) {
            return may.contains(notion) || parts.containsKey(notion);
        }
    }

    /**
     * The topics that a question asks for; empty when it is none of them, or cannot be told which.
     *
     * <p>One topic with all notions of the question goes first. Else the question may ask for several things at once: then
     * each of its notions is needed by one of the topics that it has, and a side that it asks for by all of them.
     */
    List<Topic> of(Set<String> notions) {
        List<Topic> whole = topics.stream().filter(topic -> topic.fits(notions)).toList();
        if (!whole.isEmpty()) {
            return whole.size() == 1 ? whole : List.of();
        }
        List<Topic> held = topics.stream()
                .filter(topic -> notions.containsAll(topic.needs()))
                .toList();
        List<Topic> widest = held.stream()
                .filter(topic -> held.stream()
                        .noneMatch(other -> other.needs().size() > topic.needs().size()
                                && other.needs().containsAll(topic.needs())))
                .toList();
        boolean clear = widest.stream().map(Topic::needs).distinct().count() == widest.size();
        boolean all = notions.stream()
                .allMatch(notion -> aspects.contains(notion)
                        ? widest.stream().allMatch(topic -> topic.needs().contains(notion) || topic.allows(notion))
                        : widest.stream().anyMatch(topic -> topic.needs().contains(notion))
                                || widest.stream().allMatch(topic -> topic.allows(notion)));
        return clear && all ? widest : List.of();
    }

    static QuestionTopics read(List<PolicySource> sources, PolicyBook book) {
        List<PolicyProblem> problems = new ArrayList<>();
        List<Map<String, PolicyNode>> roots = new ArrayList<>();
        for (PolicySource source : sources) {
            for (String file : source.files()) {
                try (InputStream in = source.open(file)) {
                    PolicyNode.read(source.name() + "/" + file, in, problems)
                            .map(PolicyNode::map)
                            .filter(root -> root.keySet().stream().anyMatch(ROOT::contains))
                            .ifPresent(roots::add);
                } catch (IOException unreadable) {
                    problems.add(new PolicyProblem(file, 0, CoreMessage.POLICY_UNREADABLE.with(file)));
                }
            }
        }
        Map<String, Set<String>> words = new HashMap<>();
        roots.forEach(root -> words(root, words));
        Set<String> known = words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> aspects = new HashSet<>();
        List<Topic> topics = new ArrayList<>();
        for (Map<String, PolicyNode> root : roots) {
            aspects.addAll(notions(root, "aspects", known));
            list(root, "topics").forEach(node -> topics.add(topic(node, book, known)));
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new QuestionTopics(words, aspects, topics);
    }

    private static void words(Map<String, PolicyNode> root, Map<String, Set<String>> words) {
        if (root.containsKey("concepts")) {
            root.get("concepts")
                    .map()
                    .forEach((notion, list) -> list.list()
                            .forEach(word -> words.computeIfAbsent(upper(word), w -> new HashSet<>())
                                    .add(notion)));
        }
        list(root, "fillers").forEach(word -> words.putIfAbsent(upper(word), new HashSet<>()));
    }

    private static String upper(PolicyNode word) {
        return word.text().toUpperCase(Locale.ROOT);
    }

    private static Topic topic(PolicyNode node, PolicyBook book, Set<String> known) {
        Map<String, PolicyNode> keys = node.map(KEYS);
        for (String key : List.of("parameters", "needs")) {
            if (!keys.containsKey(key)) {
                node.wrong(CoreMessage.POLICY_MISSING.with(key));
            }
        }
        List<String> parameters =
                list(keys, "parameters").stream().map(id -> parameter(id, book)).toList();
        String percent = keys.containsKey("percent") ? parameter(keys.get("percent"), book) : "";
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        if (keys.containsKey("parts")) {
            keys.get("parts").map().forEach((notion, count) -> {
                check(notion, count, known);
                whole(count).ifPresent(number -> parts.put(notion, number));
            });
        }
        return new Topic(
                parameters,
                notions(keys, "needs", known),
                notions(keys, "may", known),
                text(keys, "row"),
                text(keys, "title"),
                percent,
                parts);
    }

    private static String parameter(PolicyNode id, PolicyBook book) {
        if (book.parameter(id.text()).isEmpty()) {
            id.wrong(CoreMessage.POLICY_UNKNOWN.with(id.text()));
        }
        return id.text();
    }

    private static Optional<BigDecimal> whole(PolicyNode count) {
        if (count.text().matches("[1-9]\\d{0,2}")) {
            return Optional.of(new BigDecimal(count.text()));
        }
        count.wrong(CoreMessage.POLICY_SHAPE.with("正整数"));
        return Optional.empty();
    }

    private static List<PolicyNode> list(Map<String, PolicyNode> keys, String key) {
        return keys.containsKey(key) ? keys.get(key).list() : List.of();
    }

    private static String text(Map<String, PolicyNode> keys, String key) {
        return keys.containsKey(key) ? keys.get(key).text() : "";
    }

    private static Set<String> notions(Map<String, PolicyNode> keys, String key, Set<String> known) {
        Set<String> notions = new HashSet<>();
        for (PolicyNode notion : list(keys, key)) {
            check(notion.text(), notion, known);
            notions.add(notion.text());
        }
        return notions;
    }

    private static void check(String notion, PolicyNode place, Set<String> known) {
        if (!known.contains(notion)) {
            place.wrong(CoreMessage.POLICY_UNKNOWN.with(notion));
        }
    }
}
