package io.zhuxue.server.video;

import java.util.List;

/**
 * Which points of a school a camera sees (环节覆盖).
 *
 * @param seen of each point in its order, by how many cameras
 */
public record CoverRow(String school, List<Integer> seen) {

    public CoverRow {
        seen = List.copyOf(seen);
    }
}
