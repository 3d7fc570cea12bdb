package io.zhuxue.disbursement.programme;

import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.PolicyProblem;
import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of programmes (项目目录), in the order in which decisions name them.
 *
 * @param programmes the programmes, each code once
 */
public record ProgrammeCatalogue(List<Programme> programmes) {

    public ProgrammeCatalogue {
        programmes = List.copyOf(programmes);
    }

    /** The national programmes. */
    public static ProgrammeCatalogue national() {
        return new ProgrammeCatalogue(List.of()).with(new NationalPolicy(), List.of("programmes.yaml"));
    }

    /**
     * This catalogue with the programmes of a source's files under {@code programmes:}; one of a known code takes the
     * place of the old one.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    public ProgrammeCatalogue with(PolicySource source) {
        return with(source, source.files());
    }

    private ProgrammeCatalogue with(PolicySource source, List<String> files) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<String, Programme> all = new LinkedHashMap<>();
        programmes.forEach(programme -> all.put(programme.code(), programme));
        for (String file : files) {
            ProgrammeReader reader = new ProgrammeReader();
            open(source, file, problems)
                    .ifPresent(root -> reader.read(root).forEach(programme -> all.put(programme.code(), programme)));
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new ProgrammeCatalogue(List.copyOf(all.values()));
    }

    private static Optional<PolicyNode> open(PolicySource source, String file, List<PolicyProblem> problems) {
        try (InputStream in = source.open(file)) {
            return PolicyNode.read(source.name() + "/" + file, in, problems);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The programme of a code, if it is in the catalogue. */
    public Optional<Programme> programme(String code) {
        return programmes.stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }
}
