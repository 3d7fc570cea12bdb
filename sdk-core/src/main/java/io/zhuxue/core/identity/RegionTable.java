package io.zhuxue.core.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuxue.core.identity.Region.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The shipped table of places, one row for each name that a code has had; {@code src/data/regions.mjs} makes it. */
final class RegionTable {

    /**
     * A place with the bounds of its life, both yyyy-MM and both outside it.
     *
     * @param after the last list that did not have it yet, or blank
     * @param until the first list that had it no more, or blank
     */
    record Entry(Region region, String after, String until) {

        static Entry open(Region region) {
            return new Entry(region, "", "");
        }

        int afterYear() {
            return after.isEmpty() ? Year.MIN_VALUE : Integer.parseInt(after.substring(0, 4));
        }

        int untilYear() {
            return until.isEmpty() ? Year.MAX_VALUE : Integer.parseInt(until.substring(0, 4));
        }

        /** The same code under its next name; rows come in the order of their dates. */
        Entry renamed(Entry next) {
            List<String> names = new ArrayList<>(region.formerNames());
            names.add(region.name());
            Region later = next.region;
            // 晋城市's collective code was renamed and renamed back: a name of today is not a former one.
            names.removeIf(later.name()::equals);
            Region merged = new Region(later.code(), later.name(), later.origin(), later.current(), names);
            return new Entry(merged, after, next.until);
        }
    }

    private RegionTable() {}

    static NavigableMap<RegionCode, Entry> read() {
        NavigableMap<RegionCode, Entry> entries = new TreeMap<>();
        InputStream file = Objects.requireNonNull(RegionTable.class.getResourceAsStream("regions.csv"), "regions.csv");
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Entry entry = entry(row);
                entries.merge(entry.region().code(), entry, Entry::renamed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Entry entry(NamedCsvRecord row) {
        String until = row.getField("until");
        Origin origin = row.getField("kind").equals("S") ? Origin.STATISTICAL : Origin.NATIONAL;
        Region region = new Region(
                new RegionCode(row.getField("code")), row.getField("name"), origin, until.isEmpty(), List.of());
        return new Entry(region, row.getField("after"), until);
    }
}
