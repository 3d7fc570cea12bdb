package io.zhuxue.benchmarks.linkage;

import java.util.List;

/** An engine that finds the records which are one person. */
interface Peer {

    /**
     * Two records that may be one person; within one table the left comes first.
     *
     * @param score the higher, the likelier
     */
    record Found(int left, int right, double score) {}

    /** What the engine finds. */
    List<Found> find(PeerSet set);

    /** True when the engine decides by itself; else the best cut is looked for with the help of the truth. */
    default boolean decides() {
        return false;
    }
}
