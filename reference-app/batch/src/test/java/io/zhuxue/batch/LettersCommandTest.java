package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_chinese_font_is_installed() {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc")));
    }

    @Test
    void both_letters_of_a_year_are_printed_with_the_amounts_of_that_year() throws IOException {
        Command made = Command.zhuxue("letters", "--region", "430000", "--year", 2025, "--out", folder);

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readString(folder.resolve("letter-junior-2025-430000.md")))
                .contains("湖南省学生资助管理中心", "特别困难每生每年3500元", "1、2、3年级");
        assertThat(Files.readString(folder.resolve("letter-senior-2025-430000.md")))
                .contains("每人每年最高20000元", "每生每年10000元", "财教〔2024〕188号");
        assertThat(folder.resolve("letter-junior-2025-430000.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("letter-senior-2025-430000.pdf")).isNotEmptyFile();
    }

    @Test
    void the_letter_of_an_earlier_year_keeps_the_amounts_of_its_time() throws IOException {
        assertThat(Command.zhuxue("letters", "--region", "430000", "--year", 2022, "--out", folder)
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("letter-senior-2022-430000.md")))
                .contains("每人每年最高12000元", "每生每年8000元");
    }

    @Test
    void a_place_that_is_none_a_year_without_policy_and_a_missing_font_are_told_with_their_codes() {
        assertThat(Command.zhuxue("letters", "--region", "990000", "--year", 2025, "--out", folder))
                .satisfies(c -> assertThat(c.code()).isEqualTo(Zhuxue.UNREADABLE))
                .satisfies(c -> assertThat(c.err()).contains("REGION_UNKNOWN"));
        assertThat(Command.zhuxue("letters", "--region", "430000", "--year", 1990, "--out", folder)
                        .err())
                .contains("LETTER_WITHOUT_POLICY");
        assertThat(Command.zhuxue(
                                "letters", "--region", "430000", "--year", 2025, "--out", folder, "--font", "none.ttf")
                        .err())
                .contains("FONT_UNUSABLE");
        assertThat(folder).isEmptyDirectory();
    }
}
