package io.zhuxue.core.offender.jakarta;

/** A Jakarta adapter, harmless by itself. */
public final class AnAdapter {}
