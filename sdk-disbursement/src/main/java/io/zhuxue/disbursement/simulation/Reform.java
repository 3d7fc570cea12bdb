package io.zhuxue.disbursement.simulation;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.spi.PolicySource;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A reform (改革方案): a book of policy and a catalogue of programmes as they would be.
 *
 * <p>A reform file may give the nation other values from a date on ({@code override: {level: NATION}} and
 * {@code values:}), new {@code parameters:}, and new or changed {@code programmes:}.
 *
 * @param policy the book under the reform
 * @param programmes the catalogue under the reform
 */
public record Reform(PolicyBook policy, ProgrammeCatalogue programmes) {

    /** The reforms that come with the module as examples. */
    public static final List<String> EXAMPLES =
            List.of("urban-senior-high-waiver", "free-preschool-year", "third-year-vocational-grant");

    private static final String FOLDER = "/io/zhuxue/disbursement/reforms/";

    /**
     * Reads a reform file over today's policy.
     *
     * @throws PolicyException with everything that is wrong in the file
     */
    public static Reform read(Path file, PolicyBook policy, ProgrammeCatalogue programmes) {
        return read(
                new OneFile(String.valueOf(file.getFileName()), () -> Files.newInputStream(file)), policy, programmes);
    }

    /**
     * One of the {@link #EXAMPLES} over today's policy.
     *
     * @throws IllegalArgumentException when there is no such example
     */
    public static Reform example(String name, PolicyBook policy, ProgrammeCatalogue programmes) {
        if (!EXAMPLES.contains(name)) {
            throw new IllegalArgumentException("no example reform " + name);
        }
        String resource = FOLDER + name + ".yaml";
        return read(new OneFile(name, () -> open(resource)), policy, programmes);
    }

    private static Reform read(PolicySource source, PolicyBook policy, ProgrammeCatalogue programmes) {
        return new Reform(policy.reformedBy(source), programmes.with(source));
    }

    /** The rules of a term under the reform. */
    public RuleBook rules(Term term) {
        return RuleBook.compile(policy, programmes, term);
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Reform.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no resource " + resource);
        }
        return in;
    }

    private interface Opener {
        InputStream open() throws IOException;
    }

    private record OneFile(String name, Opener opener) implements PolicySource {

        @Override
        public List<String> files() {
            return List.of(name);
        }

        @Override
        public InputStream open(String file) throws IOException {
            return opener.open();
        }
    }
}
