package io.zhuxue.identification.roster;

/** Takes the students of a roster, one after another. */
@FunctionalInterface
public interface StudentReceiver {

    /** A student that was taken, with the number of the row, the header being 1. */
    void accept(long row, Student student);
}
