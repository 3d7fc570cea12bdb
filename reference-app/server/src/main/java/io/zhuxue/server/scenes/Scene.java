package io.zhuxue.server.scenes;

import java.io.IOException;
import java.time.LocalDate;

/**
 * A few days' work at some desks, done by the training accounts as people would do it (训练场景): each step goes through
 * the desk, by whose right it is, and stands in the audit chain.
 */
interface Scene {

    /** What learners find afterwards, in a few words. */
    String name();

    /** True when there is something on the desks already; then they are left as they are. */
    boolean set(Cast cast);

    /** Does the work. A step that a desk refuses ends it with the desk's reason. */
    void play(Cast cast, LocalDate day) throws IOException;
}
