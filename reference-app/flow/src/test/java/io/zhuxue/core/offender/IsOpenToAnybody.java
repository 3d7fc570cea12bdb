package io.zhuxue.core.offender;

/** Offends: a public type that anybody may extend. */
public class IsOpenToAnybody {}
