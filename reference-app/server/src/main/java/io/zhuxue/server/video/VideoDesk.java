package io.zhuxue.server.video;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.nutrition.surveillance.BlindTime;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.CameraEvent;
import io.zhuxue.nutrition.surveillance.CameraWatch;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.WatchRules;
import io.zhuxue.nutrition.surveillance.WatchTime;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The cameras of a county's kitchens and the times in which nobody could see (摄像机与盲区). Pictures do not pass here. */
public final class VideoDesk {

    /** When each point is watched where a county has said nothing else; its own times are typed. */
    public static final String USUAL_TIMES =
            "RECEIVING 07:00 09:00\nCOOKING 09:00 11:30\nSAMPLE 11:00 12:00\nSERVING 11:30 12:30\nDINING 11:30 13:00";

    private final MatterBook book;
    private final CountySchools schools;

    /** Over what it works with. */
    public VideoDesk(MatterBook book, CountySchools schools) {
        this.book = book;
        this.schools = schools;
    }

    /** A time in which a point was not seen. */
    public record BlindRow(String school, String point, LocalDateTime from, LocalDateTime to, long minutes) {}

    /** Hangs a camera up, or tells what it sees from now on. */
    public Optional<Message> hang(Officer officer, String id, String school, List<String> points) {
        Parsed<DeviceId> device = DeviceId.parse(id);
        Optional<SchoolProfile> where = schools.find(officer, school);
        Set<ProcessPoint> seen = EnumSet.noneOf(ProcessPoint.class);
        Arrays.stream(ProcessPoint.values())
                .filter(point -> points.contains(point.name()))
                .forEach(seen::add);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(device::refusal)
                .or(() -> where.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty())
                .or(() -> seen.isEmpty() ? Optional.of(ServerMessage.BAD_VIDEO.with("须勾选至少一个环节")) : Optional.empty());
        return fault.isPresent()
                ? fault
                : note(
                        officer,
                        where.orElseThrow(),
                        new CameraEvent.Hung(
                                new Camera(device.orThrow(), where.orElseThrow().code(), seen)),
                        device.orThrow());
    }

    /** Takes a camera down, with the reason. */
    public Optional<Message> remove(Officer officer, String id, String reason) {
        Optional<CameraRow> row = cameras(officer).stream()
                .filter(each -> each.camera().id().digits().equals(id))
                .findFirst();
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> reason.isBlank() ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty())
                .or(() -> row.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty());
        if (fault.isPresent()) {
            return fault;
        }
        Camera camera = row.orElseThrow().camera();
        SchoolProfile school = schools.find(officer, camera.school().code()).orElseThrow();
        return note(officer, school, new CameraEvent.Removed(reason), camera.id());
    }

    private Optional<Message> note(Officer officer, SchoolProfile school, CameraEvent event, DeviceId id) {
        int seen = book.journals().cameras().read(id.digits()).size();
        // The number stands in somebody else's register already.
        if (book.within(officer, book.journals().cameras(), id.digits()).size() != seen) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        return book.add(
                officer,
                book.journals().cameras(),
                id.digits(),
                CountySchools.area(officer, school.code()),
                seen,
                "CAMERA",
                List.of(event));
    }

    /** Hangs simulated cameras in every school of the county that has none; says how many. */
    public Parsed<Integer> simulate(Officer officer) {
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS);
        List<SchoolProfile> all = schools.schools(officer);
        if (fault.isPresent() || all.isEmpty()) {
            return Parsed.refused(fault.orElseGet(ServerMessage.NO_MEALS::with));
        }
        List<Camera> standing = cameras(officer).stream().map(CameraRow::camera).toList();
        int hung = 0;
        for (int i = 0; i < all.size(); i++) {
            SchoolProfile school = all.get(i);
            if (standing.stream().noneMatch(camera -> camera.school().equals(school.code()))) {
                for (Camera camera : SimulatedCameras.of(officer.area().region(), i, school.code())) {
                    hung += note(officer, school, new CameraEvent.Hung(camera), camera.id())
                                    .isEmpty()
                            ? 1
                            : 0;
                }
            }
        }
        return Parsed.accepted(hung);
    }

    /** The cameras of the area that hang, by number. */
    public List<CameraRow> cameras(Officer officer) {
        Map<String, CameraRow> rows = new LinkedHashMap<>();
        CountySchools.Names names = schools.names(officer);
        book.journals()
                .cameras()
                .files(officer.area())
                .forEach((file, entries) -> CameraEvent.standing(MatterBook.events(entries))
                        .ifPresent(camera -> rows.put(
                                file,
                                new CameraRow(
                                        camera, names.of(camera.school()), SimulatedCameras.isOne(camera.id())))));
        return rows.values().stream()
                .sorted((a, b) -> a.camera().id().compareTo(b.camera().id()))
                .toList();
    }

    /** Which points of each school a camera sees. */
    public List<CoverRow> cover(Officer officer) {
        List<Camera> cameras = cameras(officer).stream().map(CameraRow::camera).toList();
        return schools.schools(officer).stream()
                .map(school -> new CoverRow(
                        school.name(),
                        Arrays.stream(ProcessPoint.values())
                                .map(point -> (int) cameras.stream()
                                        .filter(camera -> camera.school().equals(school.code())
                                                && camera.points().contains(point))
                                        .count())
                                .toList()))
                .toList();
    }

    /**
     * Reckons the blind times of a day out of reports, a line each: number, time, HEARD or LOST.
     *
     * @param times when each point has to be seen, a line each
     */
    public Parsed<Integer> day(Officer officer, String date, String times, String reports) {
        List<Camera> cameras = cameras(officer).stream().map(CameraRow::camera).toList();
        return reckon(officer, date, times, cameras, watch -> {
            Optional<Message> fault = Optional.empty();
            for (String line : reports.lines().filter(each -> !each.isBlank()).toList()) {
                if (!heard(watch, line.strip().split("[\\s,，]+"))) {
                    fault = fault.or(() -> Optional.of(
                            ServerMessage.BAD_VIDEO.with("“" + line + "”应为“设备编码 2022-10-10T09:00 HEARD（或 LOST）”")));
                }
            }
            return fault;
        });
    }

    /** Reckons the blind times of a day out of the simulated cameras' reports. */
    public Parsed<Integer> simulateDay(Officer officer, String date, String times) {
        List<Camera> cameras = cameras(officer).stream()
                .filter(CameraRow::simulated)
                .map(CameraRow::camera)
                .toList();
        return reckon(officer, date, times, cameras, watch -> {
            SimulatedCameras.report(cameras, LocalDate.parse(date), watch);
            return Optional.empty();
        });
    }

    private static boolean heard(CameraWatch watch, String... words) {
        Optional<DeviceId> camera = DeviceId.parse(words[0]).value();
        if (camera.isEmpty() || words.length != 3 || !List.of("HEARD", "LOST").contains(words[2])) {
            return false;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(words[1]);
            return words[2].equals("LOST") ? watch.lost(camera.get(), at) : watch.heard(camera.get(), at);
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private interface Reports {
        Optional<Message> tell(CameraWatch watch);
    }

    private Parsed<Integer> reckon(Officer officer, String date, String times, List<Camera> cameras, Reports reports) {
        List<WatchTime> watched = new ArrayList<>();
        LocalDate day;
        try {
            day = LocalDate.parse(date);
            for (String line : times.lines().filter(each -> !each.isBlank()).toList()) {
                String[] words = line.strip().split("\\s+");
                watched.add(new WatchTime(
                        ProcessPoint.valueOf(words[0]), LocalTime.parse(words[1]), LocalTime.parse(words[2])));
            }
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            return Parsed.refused(ServerMessage.BAD_VIDEO.with("日期应如 2022-10-10，时段应如“COOKING 09:00 11:30”，每行一个"));
        }
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> WatchRules.find(day).refusal());
        if (fault.isPresent() || cameras.isEmpty() || watched.isEmpty()) {
            return Parsed.refused(fault.orElseGet(() -> ServerMessage.BAD_VIDEO.with("没有可用的摄像机或时段")));
        }
        List<SchoolProfile> all = schools.schools(officer);
        CameraWatch watch = CameraWatch.on(
                day, all.stream().map(SchoolProfile::code).toList(), cameras, watched, WatchRules.national(day));
        Optional<Message> told = reports.tell(watch);
        if (told.isPresent()) {
            return Parsed.refused(told.get());
        }
        return keep(officer, day, watch.blind(day.plusDays(1).atStartOfDay()));
    }

    /** Keeps a day's blind times; a school whose day is kept already stays as it is. */
    private Parsed<Integer> keep(Officer officer, LocalDate day, List<BlindTime> blind) {
        Map<String, List<BlindTime>> bySchool = new LinkedHashMap<>();
        blind.forEach(each -> bySchool.computeIfAbsent(each.school().code(), code -> new ArrayList<>())
                .add(each));
        int kept = 0;
        for (Map.Entry<String, List<BlindTime>> each : bySchool.entrySet()) {
            String file = each.getKey() + "/" + day;
            if (book.journals().blindTimes().read(file).isEmpty()) {
                Optional<Message> refused = book.add(
                        officer,
                        book.journals().blindTimes(),
                        file,
                        CountySchools.area(officer, each.getValue().get(0).school()),
                        0,
                        "CAMERA_DAY",
                        each.getValue());
                kept += refused.isEmpty() ? each.getValue().size() : 0;
            }
        }
        return Parsed.accepted(kept);
    }

    /** The blind times of the area on a day, by school, point and time. */
    public List<BlindRow> blind(Officer officer, LocalDate day) {
        List<BlindRow> rows = new ArrayList<>();
        CountySchools.Names names = schools.names(officer);
        Consumer<Noted<BlindTime>> taker = entry -> {
            BlindTime time = entry.event();
            if (time.from().toLocalDate().equals(day)) {
                rows.add(new BlindRow(
                        names.of(time.school()),
                        time.point().chineseName(),
                        time.from(),
                        time.to(),
                        time.length().toMinutes()));
            }
        };
        book.journals().blindTimes().files(officer.area()).forEach((file, entries) -> entries.forEach(taker));
        return rows;
    }

    /** The days of which there are blind times, the latest first. */
    public List<LocalDate> days(Officer officer) {
        return book.journals().blindTimes().files(officer.area()).keySet().stream()
                .map(file -> LocalDate.parse(file.substring(file.indexOf('/') + 1)))
                .distinct()
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }
}
