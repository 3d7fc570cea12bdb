package io.zhuxue.batch.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.register.RegisterChange;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.identification.watch.WatchEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What changed in the registers since an earlier package, and how those whom it concerns stand now. */
final class RegisterChanges {

    private RegisterChanges() {}

    /** Writes {@code changes.csv} and gives the counts of each register that either package has. */
    static Map<SpecialGroup, RegisterDiff> write(
            Path folder, ProvincePackage before, ProvincePackage after, WatchedProvince province) {
        Map<SpecialGroup, RegisterDiff> diffs = new EnumMap<>(SpecialGroup.class);
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("changes.csv"),
                List.of("group", "change", "register_row", "fields", "school_code", "student_no", "state", "reason"))) {
            for (SpecialGroup group : SpecialGroup.values()) {
                if (before.registers().containsKey(group) || after.registers().containsKey(group)) {
                    diffs.put(
                            group,
                            RegisterDiff.between(
                                    snapshot(before, group, province.day()),
                                    snapshot(after, group, province.day()),
                                    change -> row(csv, change, province)));
                }
            }
            csv.commit();
        }
        return diffs;
    }

    /** Both packages as of one day: what counted then and counts now. */
    private static RegisterSnapshot snapshot(ProvincePackage input, SpecialGroup group, LocalDate day) {
        TableSource register = input.registers().get(group);
        return register == null ? RegisterSnapshot.empty(group) : RegisterSnapshot.of(register, group, day);
    }

    private static void row(CsvWriter csv, RegisterChange change, WatchedProvince province) {
        String fields = "";
        String kind;
        RegisterEntry entry;
        if (change instanceof RegisterChange.Joined joined) {
            kind = "JOINED";
            entry = joined.after();
        } else if (change instanceof RegisterChange.Left left) {
            kind = "LEFT";
            entry = left.before();
        } else if (change instanceof RegisterChange.RiskRemoved removed) {
            kind = "RISK_REMOVED";
            entry = removed.after();
        } else {
            RegisterChange.Changed changed = (RegisterChange.Changed) change;
            kind = "CHANGED";
            entry = changed.after();
            fields = changed.fields().stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
        }
        Optional<WatchEntry> now = province.entryOf(entry);
        csv.row(
                entry.group().name(),
                kind,
                Long.toString(entry.row()),
                fields,
                now.map(WatchEntry::schoolCode).orElse(""),
                now.map(each -> province.numberOf(each.person())).orElse(""),
                now.map(each -> each.state().kind().name()).orElse("LEFT"),
                now.map(each -> each.state().text()).orElse("已退出名册。"));
    }
}
