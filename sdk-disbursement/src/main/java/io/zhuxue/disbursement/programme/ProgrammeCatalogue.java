package io.zhuxue.disbursement.programme;

import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.PolicyProblem;
import io.zhuxue.core.policy.spi.PolicySource;
import io.zhuxue.disbursement.programme.spi.ProgrammeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A list of programmes (项目目录), in the order in which decisions name them.
 *
 * @param programmes the published programmes, each code once
 * @param pending drafts and what is approved but not published: shown and reviewed, never decided
 */
public record ProgrammeCatalogue(List<Programme> programmes, List<Programme> pending) {

    public ProgrammeCatalogue {
        programmes = List.copyOf(programmes);
        pending = List.copyOf(pending);
    }

    /** The national programmes. */
    public static ProgrammeCatalogue national() {
        return new ProgrammeCatalogue(List.of(), List.of()).with(new NationalPolicy(), List.of("programmes.yaml"));
    }

    /**
     * The national programmes and all that the host has on its path: {@code programmes:} in the files of registered
     * policy sources, then what registered {@link ProgrammeSource}s say in Java; each kind in the order of names.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    public static ProgrammeCatalogue installed() {
        ProgrammeCatalogue catalogue = national();
        List<PolicySource> files = new ArrayList<>();
        ServiceLoader.load(PolicySource.class, PolicySource.class.getClassLoader())
                .forEach(files::add);
        files.sort(Comparator.comparing(PolicySource::name));
        for (PolicySource source : files) {
            if (!(source instanceof NationalPolicy)) {
                catalogue = catalogue.with(source);
            }
        }
        List<ProgrammeSource> written = new ArrayList<>();
        ServiceLoader.load(ProgrammeSource.class, ProgrammeSource.class.getClassLoader())
                .forEach(written::add);
        written.sort(Comparator.comparing(ProgrammeSource::name));
        for (ProgrammeSource source : written) {
            catalogue = catalogue.with(source.programmes());
        }
        return catalogue;
    }

    /**
     * This catalogue with more programmes; a published one of a known code takes the place of the old one, a draft waits
     * beside it.
     */
    public ProgrammeCatalogue with(List<Programme> more) {
        Map<String, Programme> published = byCode(programmes);
        Map<String, Programme> waiting = byCode(pending);
        for (Programme programme : more) {
            if (programme.standing().published()) {
                published.put(programme.code(), programme);
                waiting.remove(programme.code());
            } else {
                waiting.put(programme.code(), programme);
            }
        }
        return new ProgrammeCatalogue(List.copyOf(published.values()), List.copyOf(waiting.values()));
    }

    private static Map<String, Programme> byCode(List<Programme> programmes) {
        Map<String, Programme> all = new LinkedHashMap<>();
        programmes.forEach(programme -> all.put(programme.code(), programme));
        return all;
    }

    /**
     * This catalogue with the programmes of a folder of YAML files, or of one file.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    public ProgrammeCatalogue with(Path folder) {
        return with(PolicyBook.files(folder));
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
        List<Programme> read = new ArrayList<>();
        for (String file : files) {
            ProgrammeReader reader = new ProgrammeReader();
            open(source, file, problems).ifPresent(root -> read.addAll(reader.read(root)));
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return with(read);
    }

    private static Optional<PolicyNode> open(PolicySource source, String file, List<PolicyProblem> problems) {
        try (InputStream in = source.open(file)) {
            return PolicyNode.read(source.name() + "/" + file, in, problems);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The published programme of a code, if it is in the catalogue. */
    public Optional<Programme> programme(String code) {
        return programmes.stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }
}
