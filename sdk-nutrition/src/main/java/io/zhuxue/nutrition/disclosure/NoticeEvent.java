package io.zhuxue.nutrition.disclosure;

import io.zhuxue.nutrition.spi.Noted;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What happened to a public notice (公示日志): what was public from when, and when it was taken down. */
public sealed interface NoticeEvent {

    /** 公示: the notice that the public sees from then on; one that corrects another takes its place. */
    record Published(WeekNotice notice) implements NoticeEvent {}

    /** 撤下, with the reason. */
    record TakenDown(String reason) implements NoticeEvent {}

    /** What the public saw at a moment, out of a file's entries; nothing when nothing stood there. */
    static Optional<WeekNotice> shown(List<Noted<NoticeEvent>> entries, LocalDateTime at) {
        return entries.stream()
                .filter(entry -> !entry.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .flatMap(entry -> entry.event() instanceof Published published
                        ? Optional.of(published.notice())
                        : Optional.empty());
    }
}
