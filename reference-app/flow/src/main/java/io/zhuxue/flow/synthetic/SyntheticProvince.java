package io.zhuxue.flow.synthetic;

import io.zhuxue.core.calendar.Term;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A training province (演练省份): a province package of made-up persons with realistic errors, and its truth.
 *
 * <p>Equal options give byte-identical files. Memory does not grow with the number of students.
 */
public interface SyntheticProvince {

    /**
     * What to make.
     *
     * @param students people in school, at least 1; the file of students has a few rows more, the duplicates
     * @param seed chooses one province out of many
     * @param province two digits of GB/T 2260, such as 43
     * @param term the term for which ages, dates and statuses are right
     * @param errors how often rows are spoiled
     */
    record Options(long students, long seed, String province, Term term, ErrorModel errors) {
        public Options {
            if (students < 1) {
                throw new IllegalArgumentException("a province has at least one student");
            }
        }

        /** Hunan in the autumn term of 2022, with the errors of the sample province. */
        public static Options of(long students, long seed) {
            return new Options(students, seed, "43", new Term(2022, Term.Season.AUTUMN), ErrorModel.sample());
        }

        /** The same in another province. */
        public Options in(String otherProvince) {
            return new Options(students, seed, otherProvince, term, errors);
        }

        /** The same in another term. */
        public Options at(Term otherTerm) {
            return new Options(students, seed, province, otherTerm, errors);
        }

        /** The same with other errors. */
        public Options with(ErrorModel otherErrors) {
            return new Options(students, seed, province, term, otherErrors);
        }
    }

    /** Is told how far the writing is. */
    @FunctionalInterface
    interface Progress {
        /** So many of all students are written. */
        void written(long done, long total);
    }

    /**
     * A province that is ready to be written.
     *
     * @throws IllegalArgumentException when the province is not in the table of places
     */
    static SyntheticProvince create(Options options) {
        return new DefaultSyntheticProvince(options);
    }

    /**
     * Writes students.csv, schools.csv, registers, survey.csv and the folder truth into a folder, which is made if need
     * be; files of the same names are replaced.
     */
    default void writeTo(Path folder) throws IOException {
        writeTo(folder, (done, total) -> {});
    }

    /** Writes the same and tells its progress about every ten thousand students. */
    void writeTo(Path folder, Progress progress) throws IOException;
}
