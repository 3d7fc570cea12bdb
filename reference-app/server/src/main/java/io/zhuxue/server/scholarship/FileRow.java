package io.zhuxue.server.scholarship;

import io.zhuxue.identification.scholarship.ReviewFile;
import org.jspecify.annotations.Nullable;

/**
 * A file with its material check and its scores (申报材料).
 *
 * @param complete the last check; null while nobody has checked
 * @param readers how many experts it was drawn to
 * @param scored how many of them have scored
 * @param sum of their scores
 * @param least the lowest of them; 0 without any
 * @param most the highest of them; 0 without any
 */
public record FileRow(
        String fileId,
        String schoolCode,
        String province,
        @Nullable Boolean complete,
        String missing,
        int readers,
        int scored,
        long sum,
        int least,
        int most) {

    /** From how many points apart two readers are looked at again. */
    private static final int FAR_APART = 20;

    /** The file as the SDK draws it. */
    public ReviewFile file() {
        return new ReviewFile(fileId, schoolCode, province);
    }

    /** True when the material was checked and nothing is missing. */
    public boolean ready() {
        return Boolean.TRUE.equals(complete);
    }

    /** True when every reader has scored. */
    public boolean done() {
        return readers > 0 && scored == readers;
    }

    /** The average in hundredths, rounded half up; 0 without scores. */
    public long averageHundredths() {
        return scored == 0 ? 0 : Math.floorDiv(sum * 200 + scored, 2L * scored);
    }

    /** The average with two decimals; a dash until every reader has scored. */
    public String average() {
        long hundredths = averageHundredths();
        return done()
                ? hundredths / 100 + "."
                        + String.valueOf(100 + hundredths % 100).substring(1)
                : "—";
    }

    /** True when two readers are so far apart that somebody should look. */
    public boolean apart() {
        return scored > 1 && most - least >= FAR_APART;
    }
}
