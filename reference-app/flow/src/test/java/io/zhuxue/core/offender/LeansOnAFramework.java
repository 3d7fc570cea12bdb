package io.zhuxue.core.offender;

import org.junit.jupiter.api.Assertions;

/** Offends: a domain that leans on a framework. */
public final class LeansOnAFramework {
    Class<?> framework = Assertions.class;
}
