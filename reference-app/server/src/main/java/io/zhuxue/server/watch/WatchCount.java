package io.zhuxue.server.watch;

/** How many stand so. */
public record WatchCount(String kind, long persons) {}
