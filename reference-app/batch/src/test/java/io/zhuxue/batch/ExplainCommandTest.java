package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void what_a_run_kept() throws IOException {
        write(
                "links.csv",
                "school_code,student_no,group,register_row,method,score,status,evidence",
                "S1,A,DBR,7,FUZZY,0.9876,LINKED,姓名有同音或近音字；出生日期一致。把握度0.9876，认定为同一人。",
                "S1,B,TP,8,FUZZY,0.7100,REVIEW,姓名一致；出生日期仅一处不同。把握度0.71，须人工复核。");
        write(
                "recognition.csv",
                "school_code,student_no,level,basis,explanation",
                "S1,A,SPECIAL,REGISTER,在农村低保名册中。",
                "S1,B,NONE,NONE,未列入任何名册。",
                "S1,C,NONE,NONE,未列入任何名册。");
        write(
                "entitlements.csv",
                "school_code,student_no,programme,term,amount,citation",
                "S1,A,CMP_DAY,2022-AUTUMN,312.50,财教〔2021〕174号");
        write("unaided.csv", "school_code,student_no,reason,explanation", "S1,B,REVIEW_PENDING,比对结果待人工核实。");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Command explain(String student) {
        return Command.zhuxue("explain", "--results", folder, "--school", "S1", "--student", student);
    }

    @Test
    void a_match_is_told_with_what_it_rests_on_and_what_came_of_it() {
        Command told = explain("A");

        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("民政部门", "姓名有同音或近音字；出生日期一致", "该名册记录已计入", "特别困难", "312.50 元", "财教〔2021〕174号")
                .doesNotContain("CMP_DAY", "DBR");
    }

    @Test
    void a_doubtful_match_is_told_with_the_paper_that_helps() {
        assertThat(explain("B").out()).contains("出生日期仅一处不同", "在人工复核之前，该名册记录不计入", "脱贫户编号或户口簿", "本学期没有资助：比对结果待人工核实");
    }

    @Test
    void no_match_is_told_with_what_the_family_can_do() {
        assertThat(explain("C").out()).contains("没有找到该学生的记录", "到学校申请核对", "没有找到可以享受的资助项目");
    }

    @Test
    void nobody_is_explained_who_is_not_in_the_results() {
        Command told = explain("D");

        assertThat(told.code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(told.out()).isEmpty();
    }

    @Test
    void every_link_of_a_run_is_kept_with_its_evidence_and_without_a_number() {
        Path province = folder.resolve("province");
        Path results = folder.resolve("results");
        Command.zhuxue("generate", "--students", "1500", "--seed", "3", "--errors", "harsh", "--out", province);
        Command.zhuxue("run", "--package", province, "--term", "2022-AUTUMN", "--out", results);

        List<String> evidence = new ArrayList<>();
        Tables.open(results.resolve("links.csv")).read(Column.named("method", "evidence"), row -> {
            String method = row.value(0);
            String text = row.value(1);
            assertThat(text).doesNotContainPattern("[0-9]{6}").endsWith("。");
            if (method.equals("FUZZY")) {
                assertThat(text).contains("姓名", "出生日期", "证件号码", "把握度");
            }
            evidence.add(method);
        });
        assertThat(evidence).contains("ID", "FUZZY", "GUARDIAN_ID");
    }
}
