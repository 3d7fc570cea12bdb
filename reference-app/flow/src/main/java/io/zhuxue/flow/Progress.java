package io.zhuxue.flow;

/** Hears how far a long work has come. Called often and from one thread; it must return at once. */
public interface Progress {

    /** A progress that nobody hears. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String name, long expected) {}

        @Override
        public void at(long done) {}
    };

    /**
     * A step begins.
     *
     * @param name what is being done, in Chinese
     * @param expected how many items or bytes it will take; 0 when unknown
     */
    void step(String name, long expected);

    /** So many items or bytes of the step are done. */
    void at(long done);
}
