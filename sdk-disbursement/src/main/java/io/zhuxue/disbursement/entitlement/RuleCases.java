package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.PolicyProblem;
import io.zhuxue.core.policy.spi.PolicySource;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tests of rules as data (规则用例): cases beside the rules, which anybody can read, add to and run. */
public final class RuleCases {

    private static final String FOLDER = "/io/zhuxue/disbursement/cases/";
    private static final List<String> NATIONAL =
            List.of("compulsory.yaml", "senior-high.yaml", "vocational.yaml", "higher.yaml");

    private RuleCases() {}

    /**
     * What running cases shows.
     *
     * @param decisions how many students and terms were decided
     * @param faults every amount that is not as the case says, with file and line
     * @param rulesNeverMet ids of rules that no case meets, in order
     */
    public record Outcome(int decisions, List<PolicyProblem> faults, List<String> rulesNeverMet) {

        public Outcome {
            faults = List.copyOf(faults);
            rulesNeverMet = List.copyOf(rulesNeverMet);
        }
    }

    /** The cases of the national rules. */
    public static List<RuleCase> national() {
        return read(new PolicySource() {

            @Override
            public String name() {
                return "cases";
            }

            @Override
            public List<String> files() {
                return NATIONAL;
            }

            @Override
            public InputStream open(String file) throws IOException {
                InputStream in = RuleCases.class.getResourceAsStream(FOLDER + file);
                if (in == null) {
                    throw new IOException("no resource " + file);
                }
                return in;
            }
        });
    }

    /**
     * The cases under {@code cases:} in a source's files.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    public static List<RuleCase> read(PolicySource source) {
        List<PolicyProblem> problems = new ArrayList<>();
        List<RuleCase> cases = new ArrayList<>();
        for (String file : source.files()) {
            try (InputStream in = source.open(file)) {
                PolicyNode.read(source.name() + "/" + file, in, problems)
                        .ifPresent(root -> cases.addAll(RuleCaseReader.read(root)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return List.copyOf(cases);
    }

    /** Runs cases against rules, each student both one by one and set-wise. */
    public static Outcome run(List<RuleCase> cases, PolicyBook policy, ProgrammeCatalogue programmes) {
        Map<Term, RuleBook> books = new HashMap<>();
        List<PolicyProblem> faults = new ArrayList<>();
        Set<String> met = new HashSet<>();
        int decisions = 0;
        for (RuleCase each : cases) {
            for (Map.Entry<Term, Map<String, Money>> term : each.due().entrySet()) {
                RuleBook book = books.computeIfAbsent(term.getKey(), key -> RuleBook.compile(policy, programmes, key));
                Decision decision = book.decide(each.applicant());
                decision.entitlements()
                        .forEach(due ->
                                met.add(due.rule().substring(0, due.rule().lastIndexOf('@'))));
                compare(each, term.getKey(), term.getValue(), decision, faults);
                if (!book.at(each.applicant().school()).due(each.applicant()).equals(decision.entitlements())) {
                    faults.add(new PolicyProblem(
                            each.file(), each.line(), DisbursementMessage.CASE_TWO_ANSWERS.with(each.name())));
                }
                decisions++;
            }
        }
        List<String> never = programmes.programmes().stream()
                .map(Programme::rules)
                .flatMap(List::stream)
                .map(Rule::id)
                .filter(id -> !met.contains(id))
                .toList();
        return new Outcome(decisions, faults, never);
    }

    private static void compare(
            RuleCase each, Term term, Map<String, Money> expected, Decision decision, List<PolicyProblem> faults) {
        Map<String, Money> due =
                decision.entitlements().stream().collect(Collectors.toMap(Entitlement::programme, Entitlement::amount));
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(due.keySet());
        for (String programme : all) {
            String wanted = text(expected, programme);
            String found = text(due, programme);
            if (!wanted.equals(found)) {
                String reason = due.containsKey(programme) ? "" : reason(decision, programme);
                faults.add(new PolicyProblem(
                        each.file(),
                        each.line(),
                        DisbursementMessage.CASE_DIFFERS.with(each.name(), term, programme, wanted, found + reason)));
            }
        }
    }

    private static String text(Map<String, Money> amounts, String programme) {
        Money amount = amounts.get(programme);
        return amount == null ? "不享受" : amount + " 元";
    }

    private static String reason(Decision decision, String programme) {
        String reasons = decision.refusals().stream()
                .filter(refusal -> refusal.programme().equals(programme))
                .flatMap(refusal -> refusal.reasons().stream())
                .map(Message::text)
                .collect(Collectors.joining());
        return reasons.isEmpty() ? "" : "（" + reasons + "）";
    }
}
