package io.zhuxue.flow.offender;

import io.zhuxue.core.offender.AsksTheClock;

/** Offends: an application that uses what the SDK does not export. */
public final class ReachesAroundADoor {
    Class<?> inside = AsksTheClock.class;
}
