package io.zhuxue.nutrition.surveillance;

import java.util.List;
import java.util.Optional;

/** What happened to a clip (视频片段日志); who looked at it stands there too. */
public sealed interface ClipEvent {

    /** 申请保存. */
    record Asked(Clip clip) implements ClipEvent {}

    /** 已保存, and where it lies. */
    record Kept(String place) implements ClipEvent {}

    /** 无法保存, and why. */
    record Missed(String reason) implements ClipEvent {}

    /** 调阅, and what for. */
    record Watched(String purpose) implements ClipEvent {}

    /** Where the clip lies after these events; nothing when it was not kept. */
    static Optional<String> place(List<ClipEvent> events) {
        return events.stream()
                .filter(Kept.class::isInstance)
                .map(event -> ((Kept) event).place())
                .reduce((earlier, later) -> later);
    }
}
