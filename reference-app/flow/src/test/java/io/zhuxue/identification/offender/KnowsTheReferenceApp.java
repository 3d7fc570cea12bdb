package io.zhuxue.identification.offender;

import io.zhuxue.flow.offender.ReachesAroundADoor;

/** Offends: the SDK that knows the reference app. */
public final class KnowsTheReferenceApp {
    ReachesAroundADoor app = new ReachesAroundADoor();
}
