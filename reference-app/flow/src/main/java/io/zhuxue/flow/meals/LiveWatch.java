package io.zhuxue.flow.meals;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.camera.CameraDesk;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.CameraWatch;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.DeviceMessage;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import io.zhuxue.nutrition.surveillance.SurveillanceTables.Report;
import io.zhuxue.nutrition.surveillance.SurveillanceTables.Report.Kind;
import io.zhuxue.nutrition.surveillance.WatchRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A watch over a county's cameras while they report by GB/T 28181 (实时监看), on one day: a desk that they register at, and a
 * {@link CameraWatch} that hears of them.
 *
 * <p>Every report is in the journal {@code camera_reports.csv} before its sender is answered, so that a watch that was cut
 * off goes on where it was when it is opened in the same folder on the same day; {@link CameraReview} reads the same table.
 * Points have to be seen from the first report or opening of the day on, not before. A device with a password that the table
 * of cameras does not know is a recorder: what its catalogue says is on is heard of with each of its heartbeats, and the
 * catalogue is asked for once a minute. Safe for many threads.
 */
public final class LiveWatch implements AutoCloseable {

    /** How often a recorder is asked what hangs on it. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    /**
     * Something that has become known (监看事件).
     *
     * @param at when
     * @param code {@code REGISTERED}, {@code SIGNED_OFF}, {@code EXPIRED}, or a finding's code
     * @param school the school; empty for a recorder
     * @param subject the device, or the school and point
     * @param text for people
     */
    public record Event(LocalDateTime at, String code, String school, String subject, String text) {

        /** One line for people. */
        public String line() {
            return at.toLocalTime().withNano(0) + " " + text;
        }
    }

    private final LocalDate day;
    private final Clock clock;
    private final Path journal;
    private final Consumer<Event> taker;
    private final CameraWatch watch;
    private final Map<DeviceId, SchoolCode> places;
    /** Per recorder: what was on when it last said so. */
    private final Map<DeviceId, Set<DeviceId>> hanging = new HashMap<>();

    private final Map<DeviceId, LocalDateTime> asked = new HashMap<>();
    private final Set<DeviceId> registered = new TreeSet<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Rejection> rejections;
    private long reports;
    private long strangers;
    private final CameraDesk desk;

    private LiveWatch(
            WatchedCounty county,
            Map<DeviceId, String> passwords,
            CameraDesk.Place place,
            Path folder,
            Clock clock,
            RandomGenerator random,
            Consumer<Event> taker) {
        this.day = LocalDate.now(clock);
        this.clock = clock;
        this.taker = taker;
        this.journal = folder.resolve(CameraReview.REPORTS + ".csv");
        this.rejections = new ArrayList<>(county.rejections());
        List<Report> earlier = earlier();
        LocalTime since = earlier.stream()
                .map(Report::at)
                .reduce(LocalDateTime.now(clock), (a, b) -> a.isBefore(b) ? a : b)
                .toLocalTime();
        this.watch = CameraWatch.on(
                day, county.schools(), county.cameras(), county.from(since).times(), WatchRules.national(day));
        this.places = county.cameras().stream().collect(Collectors.toMap(Camera::id, Camera::school, (a, b) -> a));
        earlier.forEach(this::count);
        try {
            this.desk = CameraDesk.open(
                    place, device -> Optional.ofNullable(passwords.get(device)), new Ear(), clock, random);
        } catch (IllegalStateException taken) {
            throw new Refusal(FlowMessage.NO_DESK.with(place.host() + ":" + place.port()));
        }
    }

    /**
     * Opens a watch of today.
     *
     * @param folder where the journal is, or will be
     * @param passwords of the devices that may register
     * @param random where nonces come from; a cryptographic generator outside of tests
     * @param taker hears of events one at a time, on threads of the desk too
     * @throws Refusal when the desk's place cannot be listened at
     */
    public static LiveWatch open(
            WatchedCounty county,
            Map<DeviceId, String> passwords,
            CameraDesk.Place place,
            Path folder,
            Clock clock,
            RandomGenerator random,
            Consumer<Event> taker) {
        return new LiveWatch(county, passwords, place, folder, clock, random, taker);
    }

    private List<Report> earlier() {
        List<Report> earlier = new ArrayList<>();
        if (Files.exists(journal)) {
            SurveillanceTables.reports(Tables.open(journal), rejections::add, report -> {
                if (report.at().toLocalDate().equals(day)) {
                    earlier.add(report);
                }
            });
        }
        return earlier;
    }

    private void count(Report report) {
        boolean known = report.kind() == Kind.HEARD
                ? watch.heard(report.device(), report.at())
                : watch.lost(report.device(), report.at());
        if (known) {
            reports++;
        } else {
            strangers++;
        }
    }

    /** Who hears of devices at the desk. */
    private final class Ear implements CameraDesk.Listener {

        @Override
        public void heard(DeviceId device, LocalDateTime at) {
            synchronized (LiveWatch.this) {
                if (registered.add(device)) {
                    say(device, at, "REGISTERED", device + " 已注册");
                }
                if (places.containsKey(device)) {
                    note(device, at, Kind.HEARD);
                } else {
                    hanging.getOrDefault(device, Set.of()).forEach(camera -> note(camera, at, Kind.HEARD));
                }
            }
        }

        @Override
        public void gone(DeviceId device, LocalDateTime at) {
            synchronized (LiveWatch.this) {
                registered.remove(device);
                say(device, at, "SIGNED_OFF", device + " 已注销");
                off(device, at);
            }
        }

        @Override
        public void catalogue(DeviceMessage.Catalogue part, LocalDateTime at) {
            synchronized (LiveWatch.this) {
                Set<DeviceId> on = hanging.computeIfAbsent(part.device(), device -> new TreeSet<>());
                for (DeviceMessage.Item item : part.items()) {
                    if (!item.id().isCamera()) {
                        continue;
                    }
                    boolean was = item.on() ? on.add(item.id()) : on.remove(item.id());
                    if (item.on() || was) {
                        note(item.id(), at, item.on() ? Kind.HEARD : Kind.LOST);
                    }
                }
            }
        }
    }

    private void off(DeviceId device, LocalDateTime at) {
        if (places.containsKey(device)) {
            note(device, at, Kind.LOST);
        }
        Set<DeviceId> behind = hanging.remove(device);
        if (behind != null) {
            behind.forEach(camera -> note(camera, at, Kind.LOST));
        }
        asked.remove(device);
    }

    /** Writes a report down, and hears of it; one of another day is not this watch's. */
    private void note(DeviceId device, LocalDateTime at, Kind kind) {
        if (!at.toLocalDate().equals(day)) {
            return;
        }
        Report report = new Report(device, at, kind);
        String row = device + "," + at + "," + kind + "\n";
        try {
            if (Files.notExists(journal)) {
                row = "device_id,at,kind\n" + row;
            }
            Files.writeString(journal, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        count(report);
    }

    private void say(DeviceId device, LocalDateTime at, String code, String text) {
        SchoolCode school = places.get(device);
        say(new Event(at, code, school == null ? "" : school.code(), device.digits(), text));
    }

    private void say(Event event) {
        events.add(event);
        taker.accept(event);
    }

    /** Looks at what has become known until now, and asks recorders; false when the day is over. To be called often. */
    public boolean tick() {
        List<DeviceId> toAsk = new ArrayList<>();
        synchronized (this) {
            LocalDateTime now = LocalDateTime.now(clock);
            if (!now.toLocalDate().equals(day)) {
                return false;
            }
            Set<DeviceId> reachable = desk.registered();
            for (DeviceId device : List.copyOf(registered)) {
                if (!reachable.contains(device)) {
                    registered.remove(device);
                    say(device, now, "EXPIRED", device + " 注册已过期");
                    off(device, now);
                } else if (!places.containsKey(device) && due(device, now)) {
                    asked.put(device, now);
                    toAsk.add(device);
                }
            }
            for (Finding finding : watch.tick(now)) {
                String where = finding.school().code();
                String text = finding.message().text();
                say(new Event(
                        now,
                        finding.code(),
                        where,
                        finding.subject(),
                        text.contains(where) ? text : where + " " + text));
            }
        }
        toAsk.forEach(desk::askCatalogue);
        return true;
    }

    private boolean due(DeviceId recorder, LocalDateTime now) {
        LocalDateTime last = asked.get(recorder);
        return last == null || !now.isBefore(last.plus(ASK_AGAIN));
    }

    /** The devices that are registered now. */
    public Set<DeviceId> registered() {
        return desk.registered();
    }

    /** What was and was not seen until now. */
    public synchronized CameraReview review() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        LocalDateTime until = now.isBefore(end) ? now : end;
        return new CameraReview(
                day,
                reports,
                strangers,
                watch.blind(until),
                watch.uncovered(),
                watch.findings(until),
                List.copyOf(rejections));
    }

    /** Writes the review, and {@code events.csv}: all that has become known since this watch was opened, in order. */
    public synchronized void write(Path folder) {
        review().write(folder);
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("events.csv"), List.of("at", "code", "school_code", "subject", "message"))) {
            events.forEach(
                    each -> csv.row(each.at().toString(), each.code(), each.school(), each.subject(), each.text()));
            csv.commit();
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
