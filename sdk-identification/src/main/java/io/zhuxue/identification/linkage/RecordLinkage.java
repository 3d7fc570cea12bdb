package io.zhuxue.identification.linkage;

import java.util.List;

/**
 * The general linkage (通用比对) of any two tables, or the search for duplicates in one, without examples to learn from.
 *
 * <p>Fellegi and Sunter's model; its weights are estimated from the data by expectation maximisation, an agreement on a
 * rare value counts more than on a common one, and which records are compared at all is chosen from the data so that the
 * number of comparisons stays proportional to the number of records. The same input gives the same output.
 */
public interface RecordLinkage {

    /** The most fields that are compared at once. */
    int MOST_FIELDS = 21;

    /** A linkage. */
    static RecordLinkage create() {
        return new DefaultRecordLinkage();
    }

    /**
     * Links the records of two tables that have the same fields; neither is expected to hold a person twice.
     *
     * @return the pairs, ordered by the left table, then the right
     */
    List<RecordPair> link(RecordTable left, RecordTable right);

    /**
     * Finds the records of one table that are the same; what is found is consistent: of three records, if two pairs are
     * linked, the third is too.
     *
     * @return the pairs, ordered by the table
     */
    List<RecordPair> dedupe(RecordTable table);
}
