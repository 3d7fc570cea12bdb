package io.zhuxue.identification.growth;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Reads growth records that schools keep in tables (成长记录表) into growth files, row by row in the order of the table.
 *
 * <p>Columns: {@code school_code}[学校标识码] {@code student_no}[学籍号] {@code day}[日期] {@code kind}[类型] {@code what}[内容]
 * {@code detail}[细类] {@code amount}[数量] {@code of}[目标] {@code note}[备注]; and for corrections {@code corrects}[更正的行]
 * {@code corrected}[更正日期] {@code reason}[更正原因]. What a kind needs:
 *
 * <ul>
 *   <li>CONSENTED, WITHDRAWN: what = who signed; MENTOR: what = the mentor's account; PLEDGED: what = SM3 of the text
 *   <li>GOAL: what = its name, detail = {@link Aspect}, amount = before, of = target, note = what is counted; MEASURED: what,
 *       amount
 *   <li>TALK: what = the mentor, detail = {@link Aspect}, amount = minutes; ACTIVITY: what, detail = {@link Virtue},
 *       amount = hours
 *   <li>QUIZ: what, amount = right, of = questions; ACHIEVED: what, detail = {@link GrowthEntry.Outcome}
 *   <li>any of these with corrects = the row of the same student that is wrong (the header being 1), corrected = the day of
 *       the correction and reason = why: the row says what should have stood there, its own day too; VOID (and no day and
 *       no what) where there should be nothing. A row corrected again is as the last correction has it
 * </ul>
 *
 * <p>Referrals are no matter for a table. An entry that a file has already is passed over, so that a table read again
 * changes nothing. Rows that were not taken are told with their reason: MISSING, BAD_VALUE, or why {@link Growth#add}
 * refused the entry.
 */
public interface GrowthReader {

    /** A reader. */
    static GrowthReader create() {
        return new DefaultGrowthReader();
    }

    /**
     * Adds the entries of a table to the files of a desk.
     *
     * @param students makes the reference of a student from school code and student number
     * @return how many entries were added
     */
    long read(
            TableSource table,
            GrowthDesk desk,
            BiFunction<String, String, PersonRef> students,
            Consumer<? super Rejection> refused);
}
