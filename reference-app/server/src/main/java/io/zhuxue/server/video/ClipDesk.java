package io.zhuxue.server.video;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.Clip;
import io.zhuxue.nutrition.surveillance.ClipEvent;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.WatchRules;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Clips of events (视频片段): asked for before they are overwritten, kept, and looked at for a purpose alone. */
public final class ClipDesk {

    /** A purpose says at least so much. */
    private static final int PURPOSE = 4;

    private final MatterBook book;
    private final CountySchools schools;
    private final VideoDesk video;
    private final AuditBook audit;

    /** Over what it works with. */
    public ClipDesk(MatterBook book, CountySchools schools, VideoDesk video, AuditBook audit) {
        this.book = book;
        this.schools = schools;
        this.video = video;
        this.audit = audit;
    }

    /** Asks for the clips of an event of every camera that sees its point. */
    public Optional<Message> ask(Officer officer, String event, String school, String point, String when) {
        Optional<SchoolProfile> where = schools.find(officer, school);
        Optional<ProcessPoint> what = Arrays.stream(ProcessPoint.values())
                .filter(each -> each.name().equals(point))
                .findFirst();
        LocalDateTime at;
        try {
            at = LocalDateTime.parse(when.replace(' ', 'T'));
        } catch (DateTimeParseException noTime) {
            return Optional.of(ServerMessage.BAD_VIDEO.with("时间应如 2022-10-10 09:30"));
        }
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> where.isEmpty() || what.isEmpty()
                        ? Optional.of(ServerMessage.OUT_OF_AREA.with())
                        : Optional.empty())
                .or(() -> event.matches("[0-9A-Za-z/_-]{1,60}")
                        ? Optional.empty()
                        : Optional.of(ServerMessage.BAD_VIDEO.with("事项编号为字母、数字与连字符")));
        if (fault.isPresent()) {
            return fault;
        }
        List<Camera> cameras =
                video.cameras(officer).stream().map(CameraRow::camera).toList();
        List<Clip> clips = Clip.of(event, where.orElseThrow().code(), what.orElseThrow(), at, cameras);
        List<Noted<ClipEvent>> entries = new ArrayList<>();
        clips.forEach(clip -> entries.add(new Noted<>(
                file(officer, clip),
                1,
                CountySchools.area(officer, where.orElseThrow().code()),
                book.now(),
                officer.account(),
                new ClipEvent.Asked(clip))));
        return entries.isEmpty()
                ? Optional.of(ServerMessage.BAD_VIDEO.with("该校没有摄像机看到这一环节"))
                : book.add(officer, book.journals().clips(), event, "CLIP", entries);
    }

    private static String file(Officer officer, Clip clip) {
        return MatterBook.file(officer, clip.event() + "/" + clip.camera());
    }

    /** Notes where a clip is kept, or why it could not be. */
    public Optional<Message> kept(Officer officer, String file, String words, boolean kept) {
        return step(
                officer,
                Action.KEEP_RECORDS,
                file,
                words,
                kept ? new ClipEvent.Kept(words) : new ClipEvent.Missed(words));
    }

    /** Looks at a clip: the purpose is a line of its own file and of the audit chain; tells where it lies. */
    public Optional<Message> watch(Officer officer, String file, String purpose) {
        if (purpose.strip().length() < PURPOSE) {
            return Optional.of(ServerMessage.PURPOSE_MISSING.with(PURPOSE));
        }
        List<Noted<ClipEvent>> before = book.within(officer, book.journals().clips(), file);
        if (ClipEvent.place(MatterBook.events(before)).isEmpty()) {
            return Optional.of(ServerMessage.BAD_VIDEO.with("该片段没有保存"));
        }
        Optional<Message> refused = step(officer, Action.OPEN_SENSITIVE, file, purpose, new ClipEvent.Watched(purpose));
        if (refused.isEmpty()) {
            audit.add(officer.account(), "CLIP_WATCHED", file, purpose);
        }
        return refused;
    }

    private Optional<Message> step(Officer officer, Action right, String file, String words, ClipEvent event) {
        List<Noted<ClipEvent>> before = book.within(officer, book.journals().clips(), file);
        Optional<Message> fault = MatterBook.countyFault(officer, right)
                .or(() -> words.isBlank() ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty())
                .or(() -> before.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty());
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().clips(),
                        file,
                        before.get(0).area(),
                        before.size(),
                        "CLIP",
                        List.of(event));
    }

    /** The clips of the area, the latest first. */
    public List<ClipRow> clips(Officer officer) {
        List<ClipRow> rows = new ArrayList<>();
        book.journals().clips().files(officer.area()).forEach((file, entries) -> {
            if (entries.get(0).event() instanceof ClipEvent.Asked asked) {
                Clip clip = asked.clip();
                WatchRules rules = WatchRules.national(clip.from().toLocalDate());
                rows.add(
                        0,
                        new ClipRow(
                                file,
                                clip,
                                entries.get(0).area().school(),
                                clip.askBefore(rules),
                                ClipEvent.place(MatterBook.events(entries)).orElse(""),
                                entries.stream().map(ClipDesk::said).toList()));
            }
        });
        return rows;
    }

    private static String said(Noted<ClipEvent> entry) {
        ClipEvent event = entry.event();
        String words = "申请保存";
        if (event instanceof ClipEvent.Kept kept) {
            words = "已保存：" + kept.place();
        } else if (event instanceof ClipEvent.Missed missed) {
            words = "无法保存：" + missed.reason();
        } else if (event instanceof ClipEvent.Watched watched) {
            words = "调阅：" + watched.purpose();
        }
        return entry.at().toLocalDate() + " " + entry.by() + " " + words;
    }
}
