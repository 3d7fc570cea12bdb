package io.zhuxue.identification.offender.spi;

/** Offends: an SPI that is a class. */
public final class IsNoInterface {}
