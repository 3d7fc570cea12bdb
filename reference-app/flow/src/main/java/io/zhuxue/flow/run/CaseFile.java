package io.zhuxue.flow.run;

/** A results file that takes its part of every student's case, in the order of the roster. */
interface CaseFile extends AutoCloseable {

    /** Takes the next case. */
    void add(StudentCase each);

    /** Completes the file; nothing is added afterwards. */
    void finish();

    /** Gives up what is held open, finished or not. */
    @Override
    void close();
}
