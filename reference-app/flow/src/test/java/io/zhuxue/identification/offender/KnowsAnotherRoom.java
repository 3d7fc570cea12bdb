package io.zhuxue.identification.offender;

import io.zhuxue.disbursement.offender.SpeaksDouble;

/** Offends: a room that knows another room. */
public final class KnowsAnotherRoom {
    SpeaksDouble other = new SpeaksDouble();
}
