package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandTest {

    @TempDir
    Path folder;

    private Path keys;
    private Path sent;

    @BeforeEach
    void a_province_packs_the_facts_of_a_term_for_the_nation() {
        Path province = folder.resolve("province");
        assertThat(Command.zhuxue("generate", "--out", province, "--seed", 7, "--students", 200)
                        .code())
                .isZero();
        Command.run(province, "2022-AUTUMN", folder.resolve("results"));
        keys = folder.resolve("keys");
        assertThat(Command.zhuxue("exchange", "keys", "--name", "43", "--out", keys)
                        .code())
                .isZero();
        sent = folder.resolve("sent");
        assertThat(pack("43", "43", sent).code()).isZero();
    }

    private Command pack(String sender, String key, Path to) {
        return Command.zhuxue(
                "exchange",
                "pack",
                "--from",
                folder.resolve("results/facts"),
                "--sender",
                sender,
                "--receiver",
                "00",
                "--kind",
                "FACTS",
                "--period",
                "2022-AUTUMN",
                "--sequence",
                3,
                "--made",
                "2023-01-05",
                "--key",
                keys.resolve(key + ".key"),
                "--out",
                to);
    }

    private Command check(Path folder, long last) {
        return Command.zhuxue(
                "exchange",
                "check",
                "--package",
                folder,
                "--receiver",
                "00",
                "--kind",
                "FACTS",
                "--trust",
                keys,
                "--last",
                last);
    }

    private Path fact(String kind) throws IOException {
        try (Stream<Path> files = Files.list(sent.resolve("content"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void the_nation_takes_it_once_and_never_again() {
        assertThat(check(sent, 2).code()).isZero();
        assertThat(check(sent, 3).code()).isEqualTo(4);
        assertThat(check(sent, 3).err()).contains("EXCHANGE_REPLAYED");
    }

    @Test
    void a_changed_byte_a_missing_file_and_a_forged_signature_are_refused_with_a_coded_reason() throws IOException {
        Path file = fact("entitlement");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Command altered = check(sent, 0);
        assertThat(altered.code()).isEqualTo(4);
        assertThat(altered.err()).contains("SEAL_ALTERED");

        Files.delete(file);
        assertThat(check(sent, 0).err()).contains("SEAL_");

        Command.zhuxue("exchange", "keys", "--name", "forger", "--out", folder.resolve("elsewhere"));
        keys.resolve("43.key").toFile().delete();
        Files.copy(folder.resolve("elsewhere/forger.key"), keys.resolve("43.key"));
        Path forged = folder.resolve("forged");
        assertThat(pack("43", "43", forged).code()).isZero();
        Command refused = check(forged, 0);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("EXCHANGE_SIGNATURE");
    }

    @Test
    void a_transfer_that_broke_off_lists_the_pieces_still_to_be_sent() throws IOException {
        assertThat(Command.zhuxue("exchange", "missing", "--package", sent).code())
                .isZero();
        Path file = fact("payment");
        Files.write(file, new byte[3]);
        Command missing = Command.zhuxue("exchange", "missing", "--package", sent);
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.out()).contains(file.getFileName() + ",0,");
    }

    @Test
    void keys_are_for_their_owner_alone_and_are_never_overwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("43.key"))))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(keys.resolve("43.key"));
        Command again = Command.zhuxue("exchange", "keys", "--name", "43", "--out", keys);
        assertThat(again.code()).isEqualTo(2);
        assertThat(Files.readAllBytes(keys.resolve("43.key"))).isEqualTo(before);
    }

    @Test
    void wrong_names_keys_and_folders_are_refused_and_nothing_is_written() throws IOException {
        Path to = folder.resolve("to");
        assertThat(pack("4 3", "43", to).err()).contains("BAD_NAME");
        Files.writeString(keys.resolve("bad.key"), "no key");
        assertThat(pack("43", "bad", to).err()).contains("BAD_KEY");
        assertThat(pack("43", "absent", to).err()).contains("BAD_KEY");
        assertThat(Files.exists(to)).isFalse();
        assertThat(pack("43", "43", sent).err()).contains("OUTPUT_UNWRITABLE");
        assertThat(Command.zhuxue("exchange", "keys", "--name", "../x", "--out", keys)
                        .err())
                .contains("BAD_NAME");
    }

    private Path register(String day, int sequence, String... rows) throws IOException {
        Path export = Files.createDirectories(folder.resolve("export" + sequence + "/registers"));
        Files.writeString(
                export.resolve("DBR.csv"),
                "id_no,name,household_no,relation,region,since,until,risk_removed\n" + String.join("\n", rows) + "\n");
        Path out = folder.resolve("register" + sequence);
        assertThat(Command.zhuxue(
                                "exchange",
                                "pack",
                                "--from",
                                export.getParent(),
                                "--sender",
                                "43",
                                "--receiver",
                                "00",
                                "--kind",
                                "REGISTER",
                                "--period",
                                day,
                                "--sequence",
                                sequence,
                                "--made",
                                day,
                                "--key",
                                keys.resolve("43.key"),
                                "--out",
                                out)
                        .code())
                .isZero();
        return out;
    }

    private Command take(Path register, Object... more) {
        java.util.List<Object> words = new java.util.ArrayList<>(java.util.List.of(
                "exchange",
                "register",
                "--package",
                register,
                "--receiver",
                "00",
                "--trust",
                keys,
                "--archive",
                folder.resolve("archive")));
        words.addAll(java.util.List.of(more));
        return Command.zhuxue(words.toArray());
    }

    @Test
    void a_register_is_taken_into_the_archive_and_the_next_one_tells_what_changed() throws IOException {
        String song = "43021120110728704X,宋环伟,H1,户主,430211,2020-01-01,,";
        String he = "430211197204051021,贺芳萱,H1,配偶,430211,2020-01-01,,";
        Command first = take(register("2022-08-01", 1, song, he));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("DBR 2022-08-01").contains("新增 2，退出 0");

        Path changes = folder.resolve("changes.csv");
        Command second = take(register("2022-09-01", 2, song.replace("H1", "H2"), ",,H9,,,,,"), "--changes", changes);
        assertThat(second.code()).as("a row that cannot be read").isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(second.out()).contains("不可读 1 行；新增 0，退出 1，风险消除 0，变更 1，未变 0");
        assertThat(Files.readAllLines(changes))
                .containsExactly("group,change,register_row,fields", "DBR,CHANGED,2,HOUSEHOLD", "DBR,LEFT,3,");

        Command again = take(folder.resolve("register2"));
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("EXCHANGE_REPLAYED");
        assertThat(again.out()).contains("拒收，共 1 条原因。");
    }
}
