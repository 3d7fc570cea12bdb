package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The header of a table (表头): finds the columns wanted under their English or Chinese names, mixed as they come. */
public final class Header {

    /** Longest header text that a message repeats. */
    private static final int SHOWN = 20;

    private static final int SHOWN_COLUMNS = 60;

    private Header() {}

    /**
     * Finds where in a file each wanted column is.
     *
     * <p>White space, letter case, full-width brackets and the asterisk of "must be filled" make no difference. A
     * Chinese name may list alternatives, separated by a slash. Two columns of the schema under one header stand for its
     * first and its second cell: {@code allocation.csv} has a place and a sum that are both called {@code county}.
     *
     * @param file the table's name in messages
     * @param found the header cells as they stand in the file
     * @param wanted the columns of the schema
     * @return for each column of the schema its position in the file, or -1 when it is absent and optional
     * @throws TableException when required columns are absent (all of them are named) or a column is there twice
     */
    public static int[] resolve(String file, List<String> found, List<Column> wanted) {
        Map<String, SortedSet<Integer>> byName = new HashMap<>();
        for (int column = 0; column < wanted.size(); column++) {
            register(byName, wanted.get(column).name(), column);
            register(byName, wanted.get(column).chineseName(), column);
            for (String alternative : wanted.get(column).chineseName().split("/")) {
                register(byName, alternative, column);
            }
        }
        int[] positions = new int[wanted.size()];
        Arrays.fill(positions, -1);
        boolean anyKnown = false;
        for (int position = 0; position < found.size(); position++) {
            SortedSet<Integer> columns = byName.get(plain(found.get(position)));
            if (columns == null) {
                continue;
            }
            int column = columns.stream()
                    .filter(each -> positions[each] < 0)
                    .findFirst()
                    .orElseThrow(() -> new TableException(
                            file, CoreMessage.DUPLICATE_COLUMN.with(label(wanted.get(columns.first())))));
            positions[column] = position;
            anyKnown = true;
        }
        complainOfAbsent(file, found, wanted, positions, anyKnown);
        return positions;
    }

    private static void complainOfAbsent(
            String file, List<String> found, List<Column> wanted, int[] positions, boolean anyKnown) {
        List<String> absent = new ArrayList<>();
        for (int column = 0; column < positions.length; column++) {
            if (wanted.get(column).required() && positions[column] < 0) {
                absent.add(label(wanted.get(column)));
            }
        }
        if (absent.isEmpty()) {
            return;
        }
        String list = String.join("、", absent);
        // A first row without any known header is most likely a person's data, so it is never repeated in a message.
        throw new TableException(
                file,
                anyKnown
                        ? CoreMessage.MISSING_COLUMNS.with(list, shown(found))
                        : CoreMessage.NOT_A_HEADER.with(found.size(), list));
    }

    private static String shown(List<String> found) {
        return found.stream()
                        .limit(SHOWN_COLUMNS)
                        .map(text -> text.strip())
                        .map(text -> text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                        .collect(Collectors.joining("、"))
                + (found.size() > SHOWN_COLUMNS ? "……" : "");
    }

    private static String label(Column column) {
        return column.chineseName().isEmpty() ? column.name() : column.name() + "[" + column.chineseName() + "]";
    }

    private static void register(Map<String, SortedSet<Integer>> byName, String name, int column) {
        String plain = plain(name);
        if (!plain.isEmpty()) {
            byName.computeIfAbsent(plain, header -> new TreeSet<>()).add(column);
        }
    }

    private static String plain(String header) {
        StringBuilder out = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (!Blank.is(c) && c != '*' && c != '＊') {
                out.append(c == '（' ? '(' : c == '）' ? ')' : c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
