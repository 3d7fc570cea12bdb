package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What questions can be about: words that mean a notion, words that mean nothing, and topics.
 *
 * @param words each word with the notions that it means; fillers mean none
 * @param topics the topics
 */
record QuestionTopics(Map<String, Set<String>> words, List<Topic> topics) {

    private static final Set<String> KEYS = Set.of("parameters", "needs", "may", "row");

    /**
     * A topic.
     *
     * @param parameters the parameters that answer it, the weightiest first
     * @param needs notions that the question must have
     * @param may notions that it may have besides
     * @param row how a table is read: empty for the whole, LEVEL by a level in the question, or a table of regions
     */
    record Topic(List<String> parameters, Set<String> needs, Set<String> may, String row) {

        boolean fits(Set<String> notions) {
            return notions.containsAll(needs)
                    && notions.stream().allMatch(notion -> needs.contains(notion) || may.contains(notion));
        }
    }

    static QuestionTopics read(List<PolicySource> sources, PolicyBook book) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<String, Set<String>> words = new HashMap<>();
        List<Topic> topics = new ArrayList<>();
        for (PolicySource source : sources) {
            for (String file : source.files()) {
                try (InputStream in = source.open(file)) {
                    PolicyNode.read(source.name() + "/" + file, in, problems)
                            .ifPresent(root -> read(root.map(), words, topics, book));
                } catch (IOException unreadable) {
                    problems.add(new PolicyProblem(file, 0, CoreMessage.POLICY_UNREADABLE.with(file)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new QuestionTopics(words, topics);
    }

    private static void read(
            Map<String, PolicyNode> root, Map<String, Set<String>> words, List<Topic> topics, PolicyBook book) {
        Set<String> notions = new HashSet<>();
        if (root.containsKey("concepts")) {
            root.get("concepts").map().forEach((notion, list) -> {
                notions.add(notion);
                list.list()
                        .forEach(word -> words.computeIfAbsent(word.text(), w -> new HashSet<>())
                                .add(notion));
            });
        }
        if (root.containsKey("fillers")) {
            root.get("fillers").list().forEach(word -> words.putIfAbsent(word.text(), new HashSet<>()));
        }
        if (root.containsKey("topics")) {
            root.get("topics").list().forEach(node -> topics.add(topic(node, book, words)));
        }
    }

    private static Topic topic(PolicyNode node, PolicyBook book, Map<String, Set<String>> words) {
        Map<String, PolicyNode> keys = node.map(KEYS);
        List<String> parameters = new ArrayList<>();
        for (String key : List.of("parameters", "needs")) {
            if (!keys.containsKey(key)) {
                node.wrong(CoreMessage.POLICY_MISSING.with(key));
            }
        }
        if (keys.containsKey("parameters")) {
            keys.get("parameters").list().forEach(id -> {
                parameters.add(id.text());
                if (book.parameter(id.text()).isEmpty()) {
                    id.wrong(CoreMessage.POLICY_UNKNOWN.with(id.text()));
                }
            });
        }
        String row = keys.containsKey("row") ? keys.get("row").text() : "";
        return new Topic(parameters, notions(keys, "needs", words), notions(keys, "may", words), row);
    }

    private static Set<String> notions(Map<String, PolicyNode> keys, String key, Map<String, Set<String>> words) {
        Set<String> notions = new HashSet<>();
        PolicyNode list = keys.get(key);
        if (list != null) {
            list.list().forEach(notion -> {
                notions.add(notion.text());
                if (words.values().stream().noneMatch(meant -> meant.contains(notion.text()))) {
                    notion.wrong(CoreMessage.POLICY_UNKNOWN.with(notion.text()));
                }
            });
        }
        return notions;
    }
}
