package io.zhuxue.identification.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why somebody is watched as of a day: registers and events, those that hold and the last that ended. */
final class Grounds {

    private final LocalDate day;
    private final Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
    private final Set<Hardship> hardships = EnumSet.noneOf(Hardship.class);
    private boolean any;
    private boolean presumed;
    private WatchState.Left.Cause ended = WatchState.Left.Cause.REGISTER;
    private LocalDate endedOn = LocalDate.MIN;
    private LocalDate birthDate = LocalDate.MIN;
    private boolean idHolds;
    private Optional<RegionCode> region = Optional.empty();

    Grounds(LocalDate day) {
        this.day = day;
    }

    /** Takes the registers that a person stands or stood in. */
    void registers(Facts person) {
        Map<SpecialGroup, WatchFact> last = new EnumMap<>(SpecialGroup.class);
        for (WatchFact fact : person.asOf(day)) {
            if (fact instanceof WatchFact.Registered in) {
                last.put(in.group(), in);
                know(in);
            } else if (fact instanceof WatchFact.Presumed perhaps) {
                last.put(perhaps.group(), perhaps);
            } else if (fact instanceof WatchFact.Unregistered out && last.containsKey(out.group())) {
                last.put(out.group(), out);
            }
        }
        last.forEach((group, fact) -> {
            any = true;
            if (fact instanceof WatchFact.Registered in && in.until().isAfter(day)) {
                groups.add(group);
            } else if (fact instanceof WatchFact.Registered in) {
                end(WatchState.Left.Cause.REGISTER, in.until());
            } else if (fact instanceof WatchFact.Presumed) {
                presumed = true;
            } else if (fact instanceof WatchFact.Unregistered out) {
                end(out.riskRemoved() ? WatchState.Left.Cause.RISK_REMOVED : WatchState.Left.Cause.REGISTER, out.day());
            }
        });
    }

    private void know(WatchFact.Registered in) {
        idHolds |= in.idHolds();
        if (!in.birthDate().equals(LocalDate.MIN)) {
            birthDate = in.birthDate();
        }
        if (in.region().isPresent()) {
            region = in.region();
        }
    }

    /** Takes an event. */
    void event(Hardship hardship, LocalDate until) {
        any = true;
        if (until.isAfter(day)) {
            hardships.add(hardship);
        } else {
            end(WatchState.Left.Cause.EVENT_OVER, until);
        }
    }

    private void end(WatchState.Left.Cause cause, LocalDate on) {
        if (!on.isBefore(endedOn)) {
            ended = cause;
            endedOn = on;
        }
    }

    boolean any() {
        return any;
    }

    boolean over() {
        return groups.isEmpty() && hardships.isEmpty() && !presumed;
    }

    /** True when nothing but a guardian's household speaks for the person. */
    boolean onlyPresumed() {
        return groups.isEmpty() && hardships.isEmpty() && presumed;
    }

    WatchState left() {
        return new WatchState.Left(ended, endedOn);
    }

    Set<SpecialGroup> groups() {
        return Collections.unmodifiableSet(groups);
    }

    Set<Hardship> hardships() {
        return Collections.unmodifiableSet(hardships);
    }

    LocalDate birthDate() {
        return birthDate;
    }

    boolean idHolds() {
        return idHolds;
    }

    Optional<RegionCode> region() {
        return region;
    }
}
