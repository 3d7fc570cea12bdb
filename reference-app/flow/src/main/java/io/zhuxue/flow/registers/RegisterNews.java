package io.zhuxue.flow.registers;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.register.RegisterChange;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.identification.spi.RegisterSource;
import io.zhuxue.identification.watch.Watch;
import io.zhuxue.identification.watch.WatchFeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a new snapshot of a register changes against the one before (名册变动).
 *
 * @param diff how many joined, left, changed
 * @param fresh the rows that joined or changed, for a {@link io.zhuxue.identification.linkage.DeltaLinkage}
 */
public record RegisterNews(RegisterDiff diff, List<RegisterEntry> fresh) {

    public RegisterNews {
        fresh = List.copyOf(fresh);
    }

    /** Compares a group's snapshot of a day with the newest one before that day. */
    public static RegisterNews of(
            RegisterSource source, SpecialGroup group, LocalDate day, Consumer<? super RegisterChange> change) {
        RegisterSnapshot before = source.asOf(group, day.minusDays(1));
        RegisterSnapshot after = RegisterSnapshot.of(source.open(group, day), group, day);
        List<RegisterEntry> fresh = new ArrayList<>();
        RegisterDiff diff = RegisterDiff.between(before, after, each -> {
            change.accept(each);
            if (each instanceof RegisterChange.Joined joined) {
                fresh.add(joined.after());
            } else if (each instanceof RegisterChange.Changed changed) {
                fresh.add(changed.after());
            }
        });
        return new RegisterNews(diff, fresh);
    }

    /** Compares in the same way and lets a watch learn each change as of the snapshot's day. */
    public static RegisterNews learn(
            RegisterSource source, SpecialGroup group, LocalDate day, WatchFeed feed, Watch watch) {
        return of(source, group, day, change -> watch.learn(feed.changed(change, day)));
    }
}
