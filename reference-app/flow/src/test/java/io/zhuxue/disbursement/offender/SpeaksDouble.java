package io.zhuxue.disbursement.offender;

/** Offends: money as a floating number. */
public final class SpeaksDouble {
    double yuan = 0.1;

    /** Loses a fen sooner or later. */
    public double twice() {
        return yuan * 2;
    }
}
