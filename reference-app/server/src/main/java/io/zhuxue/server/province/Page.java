package io.zhuxue.server.province;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many rows the whole list has
 * @param number which page this is, from 0
 */
public record Page<T>(List<T> rows, long total, int number, int size) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** How many pages there are; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
