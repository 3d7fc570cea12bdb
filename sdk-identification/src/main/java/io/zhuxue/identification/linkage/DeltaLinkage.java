package io.zhuxue.identification.linkage;

import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.util.List;
import java.util.Map;

/**
 * A linkage that goes on answering for what comes later (增量比对): the rows of a new register snapshot and a few new
 * students are matched against millions without linking everybody again.
 *
 * <p>Evidence is weighed as the full linkage learned to weigh it; what comes later teaches nothing, so that the answer for
 * a row does not depend on which others came with it. What came later is not compared with what else came later: link in
 * full again when much has changed, usually every night. Threads ask one after the other.
 */
public interface DeltaLinkage {

    /** A linkage to be prepared in two readings, as {@link Linkage#prepare}. */
    static Preparation prepare(LinkageConfig config) {
        return prepare(config, SettledPairs.none());
    }

    /** A linkage to be prepared that takes over what people have settled before, as {@link Linkage#prepare}. */
    static Preparation prepare(LinkageConfig config, SettledPairs settled) {
        return new DeltaPreparation(config, settled);
    }

    /** The linkage of everybody known when it was prepared. */
    Linkage full();

    /**
     * The links of new register rows to the students of the roster, in the order of the students' rows, groups and
     * register rows; rows that do not count in the term have none.
     *
     * @param fresh the rows that joined or changed since the registers were read
     */
    List<StudentLink> registers(List<RegisterEntry> fresh);

    /**
     * The links of new students to the register rows, by their row.
     *
     * @param fresh students that are not in the roster or have changed there, by any row numbers of the caller's
     */
    Map<Long, List<Link>> students(Map<Long, Student> fresh);

    /**
     * A link of a student of the roster.
     *
     * @param studentRow the student's row in the roster
     * @param link the link
     */
    record StudentLink(long studentRow, Link link) {}

    /** The two readings before a linkage can be asked. */
    interface Preparation {

        /** Takes a register row. First all registers. */
        void register(RegisterEntry entry);

        /** Takes a student of the roster. Then all students. */
        void student(long row, Student student);

        /** Weighs the evidence and makes the index for what comes later. */
        DeltaLinkage complete();
    }
}
