package io.zhuxue.disbursement.programme;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which programmes exclude each other in one school year (兼得与互斥); whatever is not excluded stacks.
 *
 * @param exclusions the pairs that do not stack
 */
public record Stacking(List<Exclusion> exclusions) {

    private static final String NATIONAL = "/io/zhuxue/disbursement/policy/stacking.yaml";
    private static final Set<String> KEYS = Set.of("programmes", "document", "source", "verified");

    /**
     * Two programmes of which a student may hold one.
     *
     * @param one a programme's code
     * @param other another one's
     * @param document where it stands
     * @param verified whether somebody read it there
     */
    public record Exclusion(String one, String other, String document, boolean verified) {

        boolean names(String programme) {
            return one.equals(programme) || other.equals(programme);
        }
    }

    public Stacking {
        exclusions = List.copyOf(exclusions);
    }

    /** The national matrix. */
    public static Stacking national() {
        try (InputStream in = Stacking.class.getResourceAsStream(NATIONAL)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks " + NATIONAL);
            }
            return read("stacking.yaml", in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A matrix from a YAML file of {@code exclusions:}.
     *
     * @throws PolicyException with everything that is wrong in the file
     */
    public static Stacking read(String file, InputStream yaml) {
        List<PolicyProblem> problems = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        PolicyNode.read(file, yaml, problems).ifPresent(root -> {
            PolicyNode list = root.map(Set.of("exclusions")).get("exclusions");
            if (list == null) {
                root.wrong(CoreMessage.POLICY_MISSING.with("exclusions"));
            } else {
                list.list().forEach(node -> read(node, exclusions));
            }
        });
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new Stacking(exclusions);
    }

    private static void read(PolicyNode node, List<Exclusion> into) {
        Map<String, PolicyNode> keys = node.map(KEYS);
        List<String> pair = keys.containsKey("programmes")
                ? keys.get("programmes").list().stream().map(PolicyNode::text).toList()
                : List.of();
        if (pair.size() != 2 || !keys.containsKey("document")) {
            node.wrong(CoreMessage.POLICY_MISSING.with(pair.size() == 2 ? "document" : "programmes"));
            return;
        }
        boolean verified =
                keys.containsKey("verified") && keys.get("verified").text().equals("true");
        into.add(new Exclusion(pair.get(0), pair.get(1), keys.get("document").text(), verified));
    }

    /** The exclusions that a student holding these programmes in a year breaks. */
    public List<Exclusion> broken(Collection<String> held) {
        return exclusions.stream()
                .filter(pair -> held.contains(pair.one()) && held.contains(pair.other()))
                .toList();
    }

    /** True when the two may be held together. */
    public boolean stack(String one, String other) {
        return exclusions.stream().noneMatch(pair -> !one.equals(other) && pair.names(one) && pair.names(other));
    }
}
