package io.zhuxue.core.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("name", "姓名"),
            Column.optional("phone", "联系电话"),
            Column.optional("home_region", "生源地/户籍地"));

    @TempDir
    private Path folder;

    @Test
    void english_and_chinese_headers_may_be_mixed() throws IOException {
        assertThat(rows("\uFEFF School_Code ,姓名,户籍地,other\n1143000001,张三,430972,x\n"))
                .containsExactly("2:1143000001|张三||430972");
    }

    @Test
    void a_field_with_line_breaks_is_one_row_and_blank_lines_are_counted_but_not_read() throws IOException {
        assertThat(rows("school_code,name\r\n1,\"张\r\n三\"\r\n\r\n   \r\n2,李四\r\n"))
                .containsExactly("2:1|张\r\n三||", "5:2|李四||");
    }

    @Test
    void a_carriage_return_alone_reads_as_a_line_feed_and_loses_nothing() throws IOException {
        assertThat(rows("school_code,name,phone\r1,\"a\rb\",2\r3,c,\"\r,d\"\r"))
                .containsExactly("2:1|a\nb|2|", "3:3|c|,d|");
        String many = "1,\"a\rb\"\r".repeat(30_000);
        assertThat(rows("school_code,name\r" + many)).hasSize(30_000).allMatch(row -> row.endsWith(":1|a\nb||"));
    }

    @Test
    void a_row_of_commas_only_is_a_row_that_somebody_has_to_reject() throws IOException {
        assertThat(rows("school_code,name\n,\n1,a\n")).containsExactly("2:|||", "3:1|a||");
    }

    @Test
    void cells_come_without_any_kind_of_white_space_around_them() throws IOException {
        assertThat(rows("school_code,name,phone\n\t1\u00A0,\u3000张 三 ,\" 139 \"\n"))
                .containsExactly("2:1|张 三|139|");
    }

    @Test
    void a_short_row_reads_as_blank_at_its_end() throws IOException {
        assertThat(rows("school_code,name,phone\n1,a\n2\n")).containsExactly("2:1|a||", "3:2|||");
    }

    @Test
    void a_row_longer_than_the_header_carries_its_problem_with_it() throws IOException {
        List<Rejection> problems = new ArrayList<>();
        table("school_code,name\n1,a,,\n2,b,c\n").read(COLUMNS, row -> problems.addAll(row.problems()));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("t.csv");
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.column()).isEmpty();
            assertThat(problem.reason().code()).isEqualTo("BAD_VALUE");
        });
    }

    @Test
    void all_missing_columns_are_named_at_once_with_what_was_found() {
        assertRefused("phone,地址\n139,长沙\n", CoreMessage.MISSING_COLUMNS)
                .hasMessageContaining("school_code[学校标识码]、name[姓名]")
                .hasMessageContaining("phone、地址");
    }

    @Test
    void data_in_place_of_a_header_is_not_repeated_in_the_message() {
        assertRefused("1143000001,张三,430972\n", CoreMessage.NOT_A_HEADER)
                .hasMessageContaining("name[姓名]")
                .hasMessageNotContaining("张三");
    }

    @Test
    void the_same_column_under_both_its_names_is_ambiguous() {
        assertRefused("school_code,学校标识码,name\n1,2,a\n", CoreMessage.DUPLICATE_COLUMN);
    }

    @Test
    void two_columns_of_a_schema_under_one_header_are_its_first_and_its_second_cell() {
        List<Column> columns = Column.named("county", "central", "county");
        assertThat(Header.resolve("a.csv", List.of("county", "central", "county"), columns))
                .containsExactly(0, 1, 2);
        assertThat(Header.resolve("a.csv", List.of("central", "County ", "x", "county"), columns))
                .containsExactly(1, 0, 3);
        assertThatThrownBy(() -> Header.resolve("a.csv", List.of("county", "central"), columns))
                .isInstanceOf(TableException.class);
        assertThatThrownBy(() -> Header.resolve("a.csv", List.of("county", "central", "county", "county"), columns))
                .isInstanceOf(TableException.class);
    }

    @Test
    void an_empty_file_has_no_header() {
        assertRefused("", CoreMessage.NO_HEADER);
        assertRefused("\n\n", CoreMessage.NO_HEADER);
    }

    @Test
    void a_header_alone_is_a_table_without_rows() throws IOException {
        assertThat(rows("school_code,name")).isEmpty();
    }

    @Test
    void gb_18030_is_recognised_and_read() throws IOException {
        byte[] bytes = "学校标识码,姓名\n1,张㛃𬭎\n".getBytes(Charset.forName("GB18030"));
        assertThat(rows(bytes)).containsExactly("2:1|张㛃𬭎||");
    }

    @Test
    void a_text_in_neither_encoding_is_refused_with_the_place() {
        byte[] bytes = "school_code,name\n1,x\u00FFy\n".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(bytes, CoreMessage.BAD_ENCODING).hasMessageContaining("第 21 字节");
    }

    @Test
    void utf_16_and_binary_files_are_refused_by_what_they_are() {
        assertRefused("\uFEFFschool_code,name\n".getBytes(StandardCharsets.UTF_16LE), CoreMessage.UTF16_TEXT);
        assertRefused("school_code,na\0me\n".getBytes(UTF_8), CoreMessage.NOT_TEXT)
                .hasMessageContaining("第 15 字节");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_refuses_the_table_instead_of_swallowing_rows() {
        assertRefused("school_code,name\n1,\"a\n2,b\n3,c\n", CoreMessage.BROKEN_QUOTES)
                .hasMessageContaining("第 2 行");
        assertRefused("school_code,name\n1,a\n2,\"b\"c\n", CoreMessage.BROKEN_QUOTES)
                .hasMessageContaining("第 3 行");
    }

    @Test
    void a_last_field_in_quotes_is_well_formed() throws IOException {
        assertThat(rows("school_code,name\n1,\"a\"\"\"")).containsExactly("2:1|a\"||");
        assertThat(rows("school_code,name\n1,\"a\n\"\r\n")).containsExactly("2:1|a||");
        assertThat(rows("school_code,name\n1,\"\"\n")).containsExactly("2:1|||");
    }

    @Test
    void a_field_or_a_row_beyond_measure_is_refused_with_its_row() {
        assertRefused("school_code,name\n1,a\n2," + "x".repeat(1 << 18), CoreMessage.ROW_TOO_LONG)
                .hasMessageContaining("第 3 行");
        assertRefused("school_code,name\n1,a\n2" + ",xxxx".repeat(1 << 18), CoreMessage.ROW_TOO_LONG)
                .hasMessageContaining("第 3 行");
    }

    @Test
    void a_missing_file_is_refused_in_words() {
        TableSource table = Tables.open(folder.resolve("absent.csv"));
        assertThatThrownBy(() -> table.read(COLUMNS, row -> {}))
                .isInstanceOfSatisfying(
                        TableException.class,
                        e -> assertThat(e.reason().key()).isEqualTo(CoreMessage.TABLE_UNREADABLE));
    }

    @Test
    void a_failure_of_the_reader_is_not_taken_for_a_failure_of_the_file() throws IOException {
        TableSource table = table("school_code,name\n1,a\n");
        assertThatThrownBy(() -> table.read(COLUMNS, row -> {
                    throw new java.io.UncheckedIOException(new IOException("disk full"));
                }))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void progress_ends_at_the_size_of_the_file() throws IOException {
        List<Long> heard = new ArrayList<>();
        table("school_code,name\n1,a\n").read(COLUMNS, row -> {}, (done, total) -> heard.add(total - done));
        assertThat(heard).isNotEmpty().last().isEqualTo(0L);
    }

    private List<String> rows(String text) throws IOException {
        return rows(text.getBytes(UTF_8));
    }

    private List<String> rows(byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        table(bytes)
                .read(
                        COLUMNS,
                        row -> rows.add(row.number() + ":" + row.value(0) + "|" + row.value(1) + "|" + row.value(2)
                                + "|" + row.value(3)));
        return rows;
    }

    private TableSource table(String text) throws IOException {
        return table(text.getBytes(UTF_8));
    }

    private TableSource table(byte[] bytes) throws IOException {
        return Tables.open(Files.write(folder.resolve("t.csv"), bytes));
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            String text, CoreMessage reason) {
        return assertRefused(text.getBytes(UTF_8), reason);
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            byte[] bytes, CoreMessage reason) {
        return assertThatThrownBy(() -> rows(bytes))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.reason().key()).isEqualTo(reason));
    }
}
