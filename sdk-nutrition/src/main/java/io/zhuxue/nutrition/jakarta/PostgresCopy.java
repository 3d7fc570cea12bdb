package io.zhuxue.nutrition.jakarta;

import io.zhuxue.nutrition.dining.DiningEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends events to PostgreSQL in the text form of COPY; loaded only where the driver is. */
final class PostgresCopy {

    private static final int BUFFER = 1 << 16;

    private PostgresCopy() {}

    static void copy(Connection connection, String table, Collection<DiningEvent> events) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            StringBuilder rows = new StringBuilder(BUFFER + 256);
            for (DiningEvent event : events) {
                append(rows, event);
                if (rows.length() >= BUFFER) {
                    send(copy, rows);
                }
            }
            send(copy, rows);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void append(StringBuilder rows, DiningEvent event) {
        escape(rows, event.device());
        rows.append('\t')
                .append(event.number())
                .append('\t')
                .append(event.school().code())
                .append('\t');
        escape(rows, event.pupil().id());
        rows.append('\t')
                .append(event.meal().ordinal())
                .append('\t')
                .append(event.at())
                .append('\n');
    }

    private static void escape(StringBuilder rows, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
