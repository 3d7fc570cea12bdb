package io.zhuxue.core.offender;

import java.time.LocalDate;

/** Offends: a decision that depends on the day it is run. */
public final class AsksTheClock {
    LocalDate today = LocalDate.now();
}
