package io.zhuxue.identification.review;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.linkage.SettledRecord;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Reads what reviewers decided from a table (复核意见表), one row a person's verdict, in the order in which they were given.
 *
 * <p>Two people must agree, whatever is at stake, for a table does not say it. Every row needs {@code verdict}[复核意见: SAME
 * DIFFERENT REOPEN] {@code account}[复核人] {@code decided}[复核日期] {@code reason}[复核理由]; a row in which all four are
 * blank is a question that nobody has answered yet and is passed over. Rows that were not taken are told with their
 * reason, the first that applies: MISSING, BAD_VALUE, REVIEW_REASON for personal data in the reason, REVIEW_SETTLED and
 * REVIEW_NOT_SETTLED out of order, REVIEW_SAME_PERSON when the same account decided before.
 */
public interface DecisionReader {

    /** A reader. */
    static DecisionReader create() {
        return new DefaultDecisionReader();
    }

    /**
     * What was settled about students and persons of registers. Columns beside those of the verdict: {@code
     * school_code}[学校标识码] {@code student_no}[学籍号] {@code group}[名册] {@code person}[名册人员], the reference of the
     * row's person; {@code method}[比对方式] may be there, and GUARDIAN_ID in it says that the row is a guardian's.
     *
     * @param students makes the reference of a student from school code and student number
     * @return the settled pairs in the order in which they first appear
     */
    List<SettledPair> pairs(
            TableSource table, BiFunction<String, String, PersonRef> students, Consumer<? super Rejection> refused);

    /**
     * What was settled about records of any tables. Columns beside those of the verdict: {@code left_id} and {@code
     * right_id}.
     */
    List<SettledRecord> records(TableSource table, Consumer<? super Rejection> refused);
}
