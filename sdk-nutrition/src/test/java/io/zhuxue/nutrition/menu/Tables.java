package io.zhuxue.nutrition.menu;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A table written down in a test: a header line, then rows, cells between commas. */
final class Tables {

    private Tables() {}

    static TableSource table(String name, String... lines) {
        List<String> header = Arrays.asList(lines[0].split(",", -1));
        return new TableSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void read(List<Column> columns, Consumer<Row> reader) {
                for (int i = 1; i < lines.length; i++) {
                    String[] cells = lines[i].split(",", -1);
                    long number = i + 1L;
                    reader.accept(new Row() {
                        @Override
                        public long number() {
                            return number;
                        }

                        @Override
                        public String value(int column) {
                            int at = header.indexOf(columns.get(column).name());
                            return at < 0 ? "" : cells[at].strip();
                        }
                    });
                }
            }
        };
    }
}
