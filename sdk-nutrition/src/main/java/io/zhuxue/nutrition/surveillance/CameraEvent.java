package io.zhuxue.nutrition.surveillance;

import java.util.List;
import java.util.Optional;

/** What happened to a camera (摄像机台账日志). */
public sealed interface CameraEvent {

    /** 安装 or 调整: where it hangs and what it sees from then on. */
    record Hung(Camera camera) implements CameraEvent {}

    /** 拆除, with the reason. */
    record Removed(String reason) implements CameraEvent {}

    /** The camera after these events; nothing when it was removed. */
    static Optional<Camera> standing(List<CameraEvent> events) {
        return events.isEmpty() || !(events.get(events.size() - 1) instanceof Hung last)
                ? Optional.empty()
                : Optional.of(last.camera());
    }
}
