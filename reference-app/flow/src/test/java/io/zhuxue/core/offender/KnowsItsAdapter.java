package io.zhuxue.core.offender;

import io.zhuxue.core.offender.jakarta.AnAdapter;

/** Offends: a domain that knows its adapter. */
public final class KnowsItsAdapter {
    AnAdapter adapter = new AnAdapter();
}
