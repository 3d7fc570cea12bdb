package io.zhuxue.flow.run;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.disbursement.payment.Payer;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.identification.linkage.SettledPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param term the term to be decided
 * @param knownOn the day written into files and facts; the clock is never asked
 * @param policies folders of policy overrides, each laid over those before it
 * @param payer whose account pays
 * @param persons makes the references under which facts are kept
 * @param decisions a table of what reviewers decided before, if it is to be taken over
 * @param settled what reviewers settled at the host's own desk, in references of {@code persons}; it is taken over too
 */
public record RunOptions(
        Term term,
        LocalDate knownOn,
        List<Path> policies,
        Payer payer,
        PersonTokens persons,
        Optional<Path> decisions,
        List<SettledPair> settled) {

    /** Known to everybody: good for training, never for real people. */
    private static final String TRAINING_KEY = "zhuxue training key, not a secret";

    private static final int LEAST_KEY = 16;

    public RunOptions {
        policies = List.copyOf(policies);
        settled = List.copyOf(settled);
    }

    /** A run that takes over what a table of decisions says and nothing else. */
    public RunOptions(
            Term term,
            LocalDate knownOn,
            List<Path> policies,
            Payer payer,
            PersonTokens persons,
            Optional<Path> decisions) {
        this(term, knownOn, policies, payer, persons, decisions, List.of());
    }

    /** A run that takes over no decisions of reviewers. */
    public RunOptions(Term term, LocalDate knownOn, List<Path> policies, Payer payer, PersonTokens persons) {
        this(term, knownOn, policies, payer, persons, Optional.empty());
    }

    /**
     * The national book of policy with every folder laid over it.
     *
     * @throws io.zhuxue.core.policy.PolicyException with everything that is wrong in the files
     */
    public PolicyBook policy() {
        PolicyBook book = PolicyBook.national();
        for (Path folder : policies) {
            book = book.with(folder);
        }
        return book;
    }

    /**
     * The programmes that are installed, with those of every folder.
     *
     * @throws io.zhuxue.core.policy.PolicyException with everything that is wrong in the files
     */
    public ProgrammeCatalogue programmes() {
        ProgrammeCatalogue catalogue = ProgrammeCatalogue.installed();
        for (Path folder : policies) {
            catalogue = catalogue.with(folder);
        }
        return catalogue;
    }

    /** A run of a term under the national baseline, dated on the term's first day, with a training payer and key. */
    public static RunOptions of(Term term) {
        return new RunOptions(term, term.firstDay(), List.of(), trainingPayer(), trainingPersons());
    }

    /** The same run under the host's own key, with what was settled at its desk. */
    public RunOptions at(PersonTokens key, List<SettledPair> settledThere) {
        return new RunOptions(term, knownOn, policies, payer, key, decisions, settledThere);
    }

    /** A payer that no bank knows. */
    public static Payer trainingPayer() {
        return new Payer(
                "学生资助管理中心（演练）", "0000000000000000", BankNo.parse("105100000017").orThrow());
    }

    /**
     * References under the key of a file.
     *
     * @throws Refusal when the file cannot be read or holds fewer than sixteen bytes
     */
    public static PersonTokens persons(Path keyFile) {
        byte[] key;
        try {
            key = Files.readAllBytes(keyFile);
        } catch (IOException e) {
            throw new Refusal(FlowMessage.UNREADABLE.with(keyFile, e.getClass().getSimpleName()));
        }
        if (key.length < LEAST_KEY) {
            throw new Refusal(FlowMessage.SHORT_KEY.with(keyFile));
        }
        return PersonTokens.create(key);
    }

    /** References under a key that is no secret. */
    public static PersonTokens trainingPersons() {
        return PersonTokens.create(TRAINING_KEY.getBytes(StandardCharsets.UTF_8));
    }
}
