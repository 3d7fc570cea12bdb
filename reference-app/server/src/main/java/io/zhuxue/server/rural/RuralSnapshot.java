package io.zhuxue.server.rural;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.register.RegisterOwner;
import io.zhuxue.identification.register.RegisterSnapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rural registers as of a day (监测名册快照): of the package of a run, or handed in by an office.
 *
 * @param code how it is known, such as {@code run-3} or {@code file-12}
 * @param label what lists call it
 * @param folder where its {@code registers} are
 * @param seals the seals under which it was taken, such as {@code TP=…;FF1=…}; empty for the package of a run
 */
public record RuralSnapshot(String code, LocalDate day, String label, Path folder, String seals) {

    /** The registers that the rural office keeps. */
    public static final List<SpecialGroup> GROUPS = Arrays.stream(SpecialGroup.values())
            .filter(group -> RegisterOwner.of(group) == RegisterOwner.RURAL_AFFAIRS)
            .toList();

    /** The older first; of one day those of runs before those handed in, each in the order in which they came. */
    public static final Comparator<RuralSnapshot> OLDER_FIRST = Comparator.comparing(RuralSnapshot::day)
            .thenComparing(each -> !each.code().startsWith("run"))
            .thenComparing(
                    each -> Long.parseLong(each.code().substring(each.code().indexOf('-') + 1)));

    /** One of its registers; empty when the office exported none of that kind. */
    public Optional<RegisterSnapshot> register(SpecialGroup group) {
        return Tables.lookUp(folder.resolve("registers"), group.name())
                .map(table -> RegisterSnapshot.of(table, group, day));
    }
}
