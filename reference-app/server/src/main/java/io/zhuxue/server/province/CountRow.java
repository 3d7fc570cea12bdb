package io.zhuxue.server.province;

/** How many findings there are of a class. */
public record CountRow(String kind, long findings) {}
