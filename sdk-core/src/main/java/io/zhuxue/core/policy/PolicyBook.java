package io.zhuxue.core.policy;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.spi.PolicySource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The book of legal numbers (政策库): dated values of the nation, and what lower levels have put in their place.
 *
 * <p>A book never changes; adding files gives another book. The value nearest to the place applies: school before
 * county before province before nation, unless it is outside the limits that the level above sets on that day.
 *
 * <p>National files hold {@code parameters:}; files of a lower level hold {@code override: {level, place}} and
 * {@code values:}; a reform for a simulation holds {@code override: {level: NATION}}. Their exact form is in
 * {@code docs/policy-files.md}.
 */
public interface PolicyBook {

    /**
     * The national baseline: the files of every {@link PolicySource} that is registered as a service.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    static PolicyBook national() {
        List<PolicySource> sources = new ArrayList<>();
        ServiceLoader.load(PolicySource.class, PolicySource.class.getClassLoader())
                .forEach(sources::add);
        sources.sort(Comparator.comparing(PolicySource::name));
        return of(sources);
    }

    /**
     * A baseline of these sources and no others.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    static PolicyBook of(List<PolicySource> sources) {
        return DefaultPolicyBook.read(sources);
    }

    /**
     * The YAML files of a folder in the order of their names, or one file, as a source.
     *
     * @throws PolicyException when the folder cannot be read
     */
    static PolicySource files(Path folder) {
        return FolderSource.of(folder);
    }

    /**
     * This book with the overrides of a folder of YAML files, read in the order of their names; files may not speak
     * for the nation, but may bring parameters that the nation does not have.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    PolicyBook with(Path folder);

    /**
     * This book with the files of a source, which may not speak for the nation.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    PolicyBook with(PolicySource overrides);

    /**
     * This book under a reform (改革方案): files which may speak for the nation too, from their dates on, and may bring
     * parameters of their own.
     *
     * @throws PolicyException with everything that is wrong in the files
     */
    PolicyBook reformedBy(PolicySource reform);

    /** All parameters, in the order of their ids. */
    List<Parameter> parameters();

    /** The parameter of an id, if the book has it. */
    Optional<Parameter> parameter(String id);

    /**
     * The value in force on a day at a place; empty when none is in force yet or any more.
     *
     * @throws IllegalArgumentException when the book has no such parameter
     */
    Optional<Resolved> find(String id, LocalDate day, Place place);

    /** The value in force on the first day of a term. */
    default Optional<Resolved> find(String id, Term term, Place place) {
        return find(id, term.firstDay(), place);
    }

    /** The places for which a lower level has set any value, in order; elsewhere the nation's values hold. */
    List<String> placesWithOwnValues();

    /** A hash of everything in the book, in hexadecimal: equal books decide alike. */
    String version();
}
