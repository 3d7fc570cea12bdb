package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {

    private static final String COLUMNS = "姓名:name,birth:date,place:address,phone:id";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲芬燕";

    @TempDir
    Path folder;

    @BeforeEach
    void two_tables_of_which_the_second_holds_every_other_person_with_slips() throws IOException {
        List<String> left = new ArrayList<>(List.of("id,姓名,birth,place,phone,remark"));
        List<String> right = new ArrayList<>(List.of("birth,id,phone,place,姓名"));
        for (int i = 0; i < 200; i++) {
            String name = "" + SURNAMES.charAt(i % 20) + GIVEN.charAt(i * 7 % 30) + GIVEN.charAt(i * 11 % 29);
            String birth = "%d-%02d-%02d".formatted(2004 + i % 9, 1 + i * 5 % 12, 1 + i * 13 % 28);
            String place = "No " + (i * 37 % 180 + 1) + " River Road";
            String phone = Long.toString(13_100_000_000L + i * 7_654_321L % 99_999_989L);
            left.add(String.join(",", "a" + i, name, birth, place, phone, "x"));
            if (i % 2 == 0) {
                String slipped = i % 4 == 0 ? phone : phone.substring(0, 9) + phone.charAt(10) + phone.charAt(9);
                right.add(String.join(",", i % 6 == 0 ? "" : birth, "b" + i, slipped, place, name));
            }
        }
        Files.write(folder.resolve("A.csv"), left);
        Files.write(folder.resolve("B.csv"), right);
    }

    private Command link(String out, Object... more) {
        List<Object> args = new ArrayList<>(List.of("link", "--left", folder.resolve("A.csv"), "--right"));
        args.addAll(List.of(folder.resolve("B.csv"), "--id", "id", "--columns", COLUMNS, "--out", folder.resolve(out)));
        args.addAll(List.of(more));
        return Command.zhuxue(args.toArray());
    }

    @Test
    void the_same_persons_of_two_tables_are_found_and_explained_field_by_field() throws IOException {
        assertThat(link("out").code()).isZero();

        List<String> pairs = Files.readAllLines(folder.resolve("out/pairs.csv"));
        assertThat(pairs.get(0)).isEqualTo("left_id,right_id,score,status");
        assertThat(pairs.stream().filter(pair -> pair.endsWith(",LINKED")))
                .hasSize(100)
                .allSatisfy(pair -> {
                    String[] cells = pair.split(",");
                    assertThat(cells[0].substring(1)).isEqualTo(cells[1].substring(1));
                    assertThat(cells[2]).matches("[01]\\.\\d{4}");
                });
        List<String> explained = Files.readAllLines(folder.resolve("out/explain.csv"));
        assertThat(explained.get(0)).isEqualTo("left_id,right_id,column,agreement,bits");
        assertThat(explained).hasSize(1 + 4 * (pairs.size() - 1));
        assertThat(explained).anyMatch(row -> row.startsWith("a0,b0,姓名,SAME,"));
        assertThat(explained).contains("a0,b0,birth,MISSING,0.0");
        assertThat(explained).anyMatch(row -> row.startsWith("a2,b2,phone,NEAR,"));
    }

    @Test
    void a_second_run_writes_the_same_bytes_and_may_replace_the_first() {
        assertThat(link("out").code()).isZero();
        assertThat(link("again").code()).isZero();
        assertThat(link("again").code()).isZero();

        assertThat(Folders.hashes(folder.resolve("again"))).isEqualTo(Folders.hashes(folder.resolve("out")));
    }

    @Test
    void copies_within_one_table_are_found() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("A.csv")));
        for (int i = 1; i <= 40; i++) {
            rows.add(rows.get(i).replaceFirst("^a", "copy"));
        }
        Files.write(folder.resolve("A.csv"), rows);

        assertThat(dedupe(folder.resolve("A.csv"), "id", COLUMNS).code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/pairs.csv")).stream().filter(p -> p.endsWith("LINKED")))
                .hasSize(40)
                .allMatch(pair -> pair.matches("a(\\d+),copy\\1,.*"));
    }

    private Command dedupe(Path table, String id, String columns) {
        return Command.zhuxue(
                "link", "--dedupe", table, "--id", id, "--columns", columns, "--out", folder.resolve("out"));
    }

    @Test
    void a_known_answer_scores_the_pairs_and_changes_none() throws IOException {
        List<String> answers = new ArrayList<>(List.of("id,entity"));
        for (int i = 0; i < 200; i++) {
            answers.add("a" + i + "," + i);
            answers.add("b" + i + "," + (i == 0 ? 900 : i));
        }
        Path truth = Files.write(folder.resolve("truth.csv"), answers);
        assertThat(link("out").out()).isEmpty();
        Command scored = link("scored", "--truth", truth);
        assertThat(scored.out()).contains("真实相同 99 对，认定 100 对，其中正确 99 对：精确率 0.9900，召回率 1.0000，F1 0.9950");
        assertThat(Folders.hashes(folder.resolve("scored"))).isEqualTo(Folders.hashes(folder.resolve("out")));

        Path some = Files.writeString(folder.resolve("some.csv"), "id,entity\na1,x\na2,x\n");
        assertThat(Command.zhuxue(
                                "link",
                                "--dedupe",
                                folder.resolve("A.csv"),
                                "--id",
                                "id",
                                "--columns",
                                COLUMNS,
                                "--truth",
                                some,
                                "--out",
                                folder.resolve("dedupe"))
                        .out())
                .contains("真实相同 1 对，认定 0 对");
    }

    @Test
    void a_table_without_rows_has_no_pairs_and_the_identifier_may_be_compared_too() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "id,x\n");
        Path one = Files.writeString(folder.resolve("one.csv"), "id,x\n1,only\n");

        for (Path table : List.of(empty, one)) {
            assertThat(dedupe(table, "id", "id:id,x:text").code()).isZero();
            assertThat(folder.resolve("out/pairs.csv")).hasContent("left_id,right_id,score,status");
        }
    }

    @Test
    void wrong_usage_and_unreadable_input_are_told_and_nothing_is_written() {
        Path table = folder.resolve("A.csv");

        assertThat(dedupe(table, "id", "birth:moon").code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(dedupe(table, "id", "birth:moon").err())
                .contains("LINK_COLUMN")
                .contains("birth:moon");
        assertThat(dedupe(table, "id", "nowhere:text").code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(dedupe(table, "nowhere", COLUMNS).err()).contains("nowhere");
        assertThat(dedupe(folder.resolve("none.csv"), "id", COLUMNS).code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(dedupe(table, "id", "birth:date" + ",birth:date".repeat(21)).code())
                .isEqualTo(Zhuxue.UNREADABLE);
        Path out = folder.resolve("out");
        assertThat(Command.zhuxue("link", "--left", table, "--id", "id", "--columns", COLUMNS, "--out", out)
                        .code())
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(out).doesNotExist();
    }
}
