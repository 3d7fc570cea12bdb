package io.zhuxue.server.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.safety.SafetyRules;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.nutrition.safety.SelfCheck.Level;
import io.zhuxue.nutrition.safety.SelfCheckCalendar;
import io.zhuxue.nutrition.safety.SelfCheckEvent;
import io.zhuxue.nutrition.spi.Noted;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schools' own checks of their kitchens (日管控、周排查、月调度), and what they found until it is put right. */
public final class CheckDesk {

    private final MatterBook book;
    private final CountySchools schools;

    /** Over what it works with. */
    public CheckDesk(MatterBook book, CountySchools schools) {
        this.book = book;
        this.schools = schools;
    }

    /**
     * A problem that is not put right.
     *
     * @param file the check's file
     * @param number its place among the check's problems, from 0
     */
    public record OpenProblem(
            String file,
            int number,
            String school,
            String level,
            LocalDate date,
            String what,
            LocalDate due,
            boolean late) {}

    /** Notes a check of a school of the area, a line a problem. */
    public Optional<Message> made(Officer officer, String school, String level, String date, String problems) {
        Parsed<LocalDate> day = Times.day(date);
        Optional<SchoolProfile> where = schools.find(officer, school);
        Optional<Level> which = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(level))
                .findFirst();
        Optional<Message> fault = Times.fault(officer, Action.KEEP_RECORDS)
                .or(day::refusal)
                .or(() -> where.isEmpty() || which.isEmpty()
                        ? Optional.of(ServerMessage.OUT_OF_AREA.with())
                        : Optional.empty());
        if (fault.isPresent()) {
            return fault;
        }
        String file = file(school, which.orElseThrow(), day.orThrow());
        if (!book.within(officer, book.journals().selfChecks(), file).isEmpty()) {
            return Optional.of(
                    ServerMessage.BAD_SAFETY.with("这一天的" + which.orElseThrow().chineseName() + "已登记"));
        }
        List<SelfCheck.Problem> found = problems.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new SelfCheck.Problem(line, null))
                .toList();
        return book.add(
                officer,
                book.journals().selfChecks(),
                file,
                CountySchools.area(officer, where.orElseThrow().code()),
                0,
                "SELF_CHECK",
                List.of(new SelfCheckEvent.Made(new SelfCheck(
                        where.orElseThrow().code(),
                        which.orElseThrow(),
                        day.orThrow(),
                        new StaffId(officer.account()),
                        found))));
    }

    /**
     * Takes over the checks that stand in the county's latest tables and in no book yet, up to a day, all or none.
     *
     * @return how many
     */
    public Parsed<Integer> takeOver(Officer officer, LocalDate until) {
        Optional<TableSource> table = schools.tables(officer).flatMap(folder -> Tables.lookUp(folder, "self_checks"));
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(() -> table.isEmpty() ? Optional.of(ServerMessage.NO_MEALS.with()) : Optional.empty());
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Set<String> known = book.journals().selfChecks().files(officer.area()).keySet();
        Map<String, Noted<SelfCheckEvent>> fresh = new LinkedHashMap<>();
        for (SelfCheck check : SafetyTables.selfChecks(table.orElseThrow(), bad -> {})) {
            String file = file(check.school().code(), check.level(), check.date());
            if (!known.contains(file) && !check.date().isAfter(until)) {
                Noted<SelfCheckEvent> entry = new Noted<>(
                        file,
                        1,
                        CountySchools.area(officer, check.school()),
                        book.now(),
                        officer.account(),
                        new SelfCheckEvent.Made(check));
                fresh.putIfAbsent(file, entry);
            }
        }
        if (fresh.isEmpty()) {
            return Parsed.accepted(0);
        }
        return book.add(
                        officer,
                        book.journals().selfChecks(),
                        officer.area().region(),
                        "SELF_CHECK",
                        List.copyOf(fresh.values()))
                .<Parsed<Integer>>map(Parsed::refused)
                .orElseGet(() -> Parsed.accepted(fresh.size()));
    }

    private static String file(String school, Level level, LocalDate day) {
        return school + "/" + level + "/" + day;
    }

    /** Notes that a problem was put right on a day. */
    public Optional<Message> fixed(Officer officer, String file, int problem, String date) {
        Parsed<LocalDate> day = Times.day(date);
        List<Noted<SelfCheckEvent>> before =
                book.within(officer, book.journals().selfChecks(), file);
        Optional<Message> fault = Times.fault(officer, Action.KEEP_RECORDS)
                .or(day::refusal)
                .or(() -> before.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty());
        return fault.isPresent()
                ? fault
                : book.add(
                        officer,
                        book.journals().selfChecks(),
                        file,
                        before.get(0).area(),
                        before.size(),
                        "SELF_CHECK",
                        List.of(new SelfCheckEvent.Fixed(problem, day.orThrow())));
    }

    private List<SelfCheck> checks(Officer officer) {
        return book.journals().selfChecks().files(officer.area()).values().stream()
                .flatMap(entries -> SelfCheckEvent.check(MatterBook.events(entries)).stream())
                .toList();
    }

    /** The problems of the area that are not put right on a day, the oldest first. */
    public List<OpenProblem> open(Officer officer, LocalDate day) {
        List<OpenProblem> open = new ArrayList<>();
        CountySchools.Names names = schools.names(officer);
        int days = SafetyRules.national(day).rectifyDays();
        book.journals()
                .selfChecks()
                .files(officer.area())
                .forEach((file, entries) -> SelfCheckEvent.check(MatterBook.events(entries))
                        .ifPresent(check -> {
                            for (int i = 0; i < check.problems().size(); i++) {
                                SelfCheck.Problem problem = check.problems().get(i);
                                LocalDate due = check.date().plusDays(days);
                                if (problem.fixedOn().isEmpty()) {
                                    open.add(new OpenProblem(
                                            file,
                                            i,
                                            names.of(check.school()),
                                            check.level().chineseName(),
                                            check.date(),
                                            problem.what(),
                                            due,
                                            day.isAfter(due)));
                                }
                            }
                        }));
        return open;
    }

    /** The checks of a month until a day, by school. */
    public CheckCalendar calendar(Officer officer, YearMonth month, LocalDate until) {
        List<LocalDate> days = schools.days(officer).stream()
                .filter(day -> YearMonth.from(day).equals(month) && !day.isAfter(until))
                .toList();
        List<SelfCheck> checks = checks(officer).stream()
                .filter(check -> YearMonth.from(check.date()).equals(month))
                .toList();
        List<CheckCalendar.Row> rows = new ArrayList<>();
        for (SchoolProfile school : schools.schools(officer)) {
            List<SelfCheck> own = checks.stream()
                    .filter(check -> check.school().equals(school.code()))
                    .toList();
            // What is missing within the month: its days, its weeks that are over, and the month itself.
            long missing = SelfCheckCalendar.of(days, SafetyRules.national(until))
                    .check(
                            List.of(school.code()),
                            own,
                            until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth())
                    .stream()
                    .map(Finding::code)
                    .filter("CHECK_MISSING"::equals)
                    .count();
            rows.add(new CheckCalendar.Row(
                    school.code().code(),
                    school.name(),
                    days.stream()
                            .map(day -> own.stream()
                                    .anyMatch(check -> check.level() == Level.DAILY
                                            && check.date().equals(day)))
                            .toList(),
                    count(own, Level.WEEKLY),
                    count(own, Level.MONTHLY),
                    (int) missing));
        }
        return new CheckCalendar(days, rows);
    }

    private static int count(List<SelfCheck> checks, Level level) {
        return (int) checks.stream().filter(check -> check.level() == level).count();
    }
}
