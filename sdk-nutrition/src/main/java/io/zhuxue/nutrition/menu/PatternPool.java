package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The days that a search has met, each once, in the order of meeting. */
final class PatternPool {

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Pattern> view = Collections.unmodifiableList(patterns);
    private final Set<String> known = new HashSet<>();

    void add(Pattern pattern) {
        if (known.add(pattern.key())) {
            patterns.add(pattern);
        }
    }

    /** A view that grows with the pool. */
    List<Pattern> patterns() {
        return view;
    }

    int size() {
        return patterns.size();
    }
}
