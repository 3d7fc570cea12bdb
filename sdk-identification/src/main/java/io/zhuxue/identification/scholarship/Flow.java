package io.zhuxue.identification.scholarship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network whose greatest flow is found by Dinic's algorithm; capacities may be raised between two searches. */
final class Flow {

    private final int[] firstEdge;
    private int[] nextEdge = new int[64];
    private int[] target = new int[64];
    private int[] room = new int[64];
    private int edges;
    private final int[] level;
    private final int[] at;

    Flow(int nodes) {
        firstEdge = new int[nodes];
        Arrays.fill(firstEdge, -1);
        level = new int[nodes];
        at = new int[nodes];
    }

    /** Adds an edge and gives its number. */
    int edge(int from, int to, int capacity) {
        half(from, to, capacity);
        half(to, from, 0);
        return edges - 2;
    }

    private void half(int from, int to, int capacity) {
        if (edges == target.length) {
            nextEdge = Arrays.copyOf(nextEdge, edges * 2);
            target = Arrays.copyOf(target, edges * 2);
            room = Arrays.copyOf(room, edges * 2);
        }
        target[edges] = to;
        room[edges] = capacity;
        nextEdge[edges] = firstEdge[from];
        firstEdge[from] = edges++;
    }

    /** Raises the capacity of an edge. */
    void widen(int edge, int by) {
        room[edge] += by;
    }

    /** What flows through an edge. */
    int flow(int edge) {
        return room[edge ^ 1];
    }

    /** Adds as much flow as there is room for. */
    int augment(int source, int sink) {
        int added = 0;
        while (layer(source, sink)) {
            System.arraycopy(firstEdge, 0, at, 0, at.length);
            int more;
            while ((more = push(source, sink, Integer.MAX_VALUE)) > 0) {
                added += more;
            }
        }
        return added;
    }

    /** The nodes that more flow could still reach; after the greatest flow, one side of the narrowest cut. */
    List<Integer> reachable(int source) {
        layer(source, -1);
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < level.length; node++) {
            if (level[node] >= 0) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private boolean layer(int source, int sink) {
        Arrays.fill(level, -1);
        int[] queue = new int[level.length];
        int head = 0;
        int tail = 0;
        queue[tail++] = source;
        level[source] = 0;
        while (head < tail) {
            int node = queue[head++];
            for (int edge = firstEdge[node]; edge >= 0; edge = nextEdge[edge]) {
                if (room[edge] > 0 && level[target[edge]] < 0) {
                    level[target[edge]] = level[node] + 1;
                    queue[tail++] = target[edge];
                }
            }
        }
        return sink >= 0 && level[sink] >= 0;
    }

    private int push(int node, int sink, int limit) {
        if (node == sink) {
            return limit;
        }
        for (; at[node] >= 0; at[node] = nextEdge[at[node]]) {
            int edge = at[node];
            if (room[edge] > 0 && level[target[edge]] == level[node] + 1) {
                int pushed = push(target[edge], sink, Math.min(limit, room[edge]));
                if (pushed > 0) {
                    room[edge] -= pushed;
                    room[edge ^ 1] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
