package io.zhuxue.core.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The special days in a map; every other day is what its weekday says. */
final class DefaultWorkingCalendar implements WorkingCalendar {

    /** Loaded on first use, and shared because nothing in it changes. */
    private static final class National {
        static final WorkingCalendar TABLE = read();
    }

    private final Map<LocalDate, SpecialDay> special;
    private final int firstYear;
    private final int lastYear;

    private DefaultWorkingCalendar(Map<LocalDate, SpecialDay> special, int firstYear, int lastYear) {
        this.special = Map.copyOf(special);
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    static WorkingCalendar national() {
        return National.TABLE;
    }

    private static WorkingCalendar read() {
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        InputStream file = Objects.requireNonNull(
                DefaultWorkingCalendar.class.getResourceAsStream("workdays.csv"), "workdays.csv");
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                LocalDate date = LocalDate.parse(row.getField("date"));
                special.put(date, new SpecialDay(date, row.getField("kind").equals("W"), row.getField("name")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Each year has its New Year, so the first and the last holiday tell the covered years.
        int first = special.keySet().stream().mapToInt(LocalDate::getYear).min().orElseThrow();
        int last = special.keySet().stream().mapToInt(LocalDate::getYear).max().orElseThrow();
        return new DefaultWorkingCalendar(special, first, last);
    }

    @Override
    public WorkingCalendar withYear(int year, Collection<SpecialDay> days) {
        if (year < firstYear || year > lastYear + 1) {
            throw new IllegalArgumentException(year + " does not follow " + firstYear + " to " + lastYear);
        }
        if (days.stream().anyMatch(day -> day.date().getYear() != year)) {
            throw new IllegalArgumentException("a day outside " + year);
        }
        Map<LocalDate, SpecialDay> more = new HashMap<>(special);
        more.keySet().removeIf(day -> day.getYear() == year);
        days.forEach(day -> more.put(day.date(), day));
        return new DefaultWorkingCalendar(more, firstYear, Math.max(lastYear, year));
    }

    @Override
    public WorkingCalendar with(Collection<SpecialDay> days) {
        Map<LocalDate, SpecialDay> more = new HashMap<>(special);
        days.forEach(day -> more.put(day.date(), day));
        return new DefaultWorkingCalendar(more, firstYear, lastYear);
    }

    @Override
    public int firstYear() {
        return firstYear;
    }

    @Override
    public int lastYear() {
        return lastYear;
    }

    @Override
    public Reckoned<DayKind> kind(LocalDate day) {
        return new Reckoned<>(kindOf(day), caveats(day, day));
    }

    private DayKind kindOf(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        SpecialDay known = special.get(day);
        if (known == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (known.working()) {
            return weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
        }
        return DayKind.HOLIDAY;
    }

    @Override
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(special.get(day)).map(SpecialDay::name);
    }

    @Override
    public Reckoned<LocalDate> plusWorkingDays(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        int left = Math.abs(workingDays);
        LocalDate reached = day;
        while (left > 0) {
            reached = reached.plusDays(step);
            left -= kindOf(reached).working() ? 1 : 0;
        }
        while (!kindOf(reached).working()) {
            reached = reached.plusDays(1);
        }
        return new Reckoned<>(reached, step > 0 ? caveats(day, reached) : caveats(reached, day));
    }

    @Override
    public Reckoned<List<LocalDate>> workingDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return new Reckoned<>(List.of(), List.of());
        }
        List<LocalDate> days = first.datesUntil(last.plusDays(1))
                .filter(day -> kindOf(day).working())
                .toList();
        return new Reckoned<>(days, caveats(first, last));
    }

    @Override
    public Reckoned<List<LocalDate>> schoolDays(TermDates term) {
        Reckoned<List<LocalDate>> working = workingDays(term.opens(), term.closes());
        List<LocalDate> open = working.value().stream()
                .filter(day -> !term.closed().contains(day))
                .toList();
        return new Reckoned<>(open, working.caveats());
    }

    /** What to say when the days from a first to a last one are not all covered: the first such day counts. */
    private List<Message> caveats(LocalDate first, LocalDate last) {
        if (first.getYear() < firstYear) {
            return List.of(CoreMessage.CALENDAR_NOT_COVERED.with(first, firstYear, lastYear));
        }
        if (last.getYear() > lastYear) {
            LocalDate open = LocalDate.of(lastYear + 1, 1, 1);
            LocalDate from = first.isAfter(open) ? first : open;
            return List.of(CoreMessage.CALENDAR_NOT_COVERED.with(from, firstYear, lastYear));
        }
        return List.of();
    }
}
