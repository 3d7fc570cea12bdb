package io.zhuxue.server.figures;

import io.zhuxue.reporting.fact.Cell;
import java.util.List;
import java.util.Map;

/**
 * The rows behind a figure (下钻明细), as many as a page bears.
 *
 * @param columns the names of the columns
 * @param total how many rows there are
 * @param students the students among them by the facts' reference, for those whom the ID finds
 */
public record Behind(List<String> columns, List<List<Cell>> rows, long total, Map<String, Known> students) {

    /**
     * A student whom the facts know under an opaque reference.
     *
     * @param person the reference under which the console knows the student
     * @param name as it is kept, to be masked where it is shown
     */
    public record Known(String person, String name) {}

    public Behind {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        students = Map.copyOf(students);
    }
}
