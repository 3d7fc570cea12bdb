package io.zhuxue.server.video;

import io.zhuxue.nutrition.surveillance.Clip;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A clip of an event (视频片段).
 *
 * @param askBefore until when the recorder still has it
 * @param place where it lies; empty while it is not kept
 * @param story what happened to it, who looked at it included
 */
public record ClipRow(
        String file, Clip clip, String school, LocalDateTime askBefore, String place, List<String> story) {

    public ClipRow {
        story = List.copyOf(story);
    }

    /** True when it is kept. */
    public boolean isKept() {
        return !place.isEmpty();
    }
}
