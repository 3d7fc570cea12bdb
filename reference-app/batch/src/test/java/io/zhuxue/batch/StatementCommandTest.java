package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCommandTest {

    private static final String DUES =
            "school_code,student_no,programme,term,amount,central,province,city,county,rule,citation,payout\n";
    private static final String LINES =
            "line_id,school_code,student_no,programme,term,instalment,amount,state,reason,channel,batch\n";

    @TempDir
    Path folder;

    @BeforeEach
    void two_terms_of_results() throws IOException {
        results("first", "2024-AUTUMN", "1500.00", "PAID");
        results("second", "2025-SPRING", "1750.00", "REJECTED");
    }

    private void results(String name, String term, String amount, String state) throws IOException {
        Path payments = Files.createDirectories(folder.resolve(name).resolve("payments"));
        Files.writeString(
                folder.resolve(name).resolve("entitlements.csv"),
                DUES + "S1,G4312280001112223,SHS_GRANT," + term + "," + amount + ",0,0,0,0,R@1,某文,PAID\n"
                        + "S1,G4312280001112223,SHS_FREE," + term + ",850.00,0,0,0,0,R@1,某文,WAIVED\n"
                        + "S1,OTHER,SHS_GRANT," + term + ",99999.00,0,0,0,0,R@1,某文,PAID\n");
        Files.writeString(
                payments.resolve("lines.csv"),
                LINES + "L" + term + ",S1,G4312280001112223,SHS_GRANT," + term + ",1," + amount + "," + state
                        + ",,SSC,B\n");
    }

    private Command statement(Object... more) {
        Object[] words = {
            "statement",
            "--results",
            folder.resolve("first"),
            "--results",
            folder.resolve("second"),
            "--school",
            "S1",
            "--date",
            "2025-09-01",
            "--out",
            folder.resolve("out.pdf")
        };
        Object[] all = new Object[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Command.zhuxue(all);
    }

    @Test
    void all_terms_and_programmes_of_one_student_are_on_the_statement_and_nobody_elses() {
        Command made = statement("--student", "G4312280001112223");
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("应享 4950.00 元，已到账或减免 3200.00 元");
        assertThat(folder.resolve("out.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("out.pdf.part")).doesNotExist();
    }

    @Test
    void a_receipt_is_printed_only_for_money_that_has_arrived() {
        assertThat(statement("--student", "G4312280001112223", "--receipt", "L2024-AUTUMN")
                        .code())
                .isZero();
        Command refused = statement("--student", "G4312280001112223", "--receipt", "L2025-SPRING");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("尚未到账");
        assertThat(folder.resolve("out.pdf.part")).doesNotExist();
    }

    @Test
    void an_unknown_student_another_folder_or_a_missing_font_is_refused() {
        assertThat(statement("--student", "NOBODY").err()).contains("NO_AID_FOUND");
        assertThat(statement("--student", "NOBODY", "--results", folder).err()).contains("NO_RESULTS");
        assertThat(statement("--student", "NOBODY", "--font", "/no/such.ttf").err())
                .contains("NO_FONT");
    }
}
