package io.zhuxue.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.SampleFacts;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardReportTest {

    @TempDir
    Path folder;

    @Test
    void every_form_answers_with_exactly_its_columns() {
        SampleFacts.write(folder, 80);

        try (FactStore facts = FactStore.open(folder)) {
            for (Form form : StandardReport.create().forms()) {
                assertThat(facts.ask(form.sql(), Map.of()).columns())
                        .as(form.id())
                        .isEqualTo(form.columns().stream().map(FormColumn::name).toList());
            }
        }
    }

    @Test
    void the_workbook_speaks_chinese_and_yuan() throws IOException {
        Path xlsx = report("a.xlsx");

        assertThat(sheet(xlsx, "目录").get(2).getCellText(1)).isEqualTo("分县区、学段、项目资助情况表");
        List<Row> rows = sheet(xlsx, "分县区学段项目");
        assertThat(rows.get(0).getCellText(2)).isEqualTo("资助项目");
        Row first = rows.get(1);
        assertThat(first.getCellText(0)).isEqualTo("长沙县");
        assertThat(first.getCellText(1)).isEqualTo("本专科");
        assertThat(first.getCellText(2)).isEqualTo("本专科生国家助学金");
        assertThat(first.getCellAsNumber(3)).contains(BigDecimal.valueOf(20));
        assertThat(first.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("33000.00");
        assertThat(first.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("19800.00");
    }

    @Test
    void the_summary_agrees_with_the_facts() throws IOException {
        List<Row> rows = sheet(report("a.xlsx"), "汇总");

        assertThat(rows.get(1).getCellText(0)).isEqualTo("在校学生");
        assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.valueOf(80));
        assertThat(rows.get(2).getCellAsNumber(1)).contains(BigDecimal.valueOf(20));
        assertThat(rows.get(5).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("33000");
    }

    @Test
    void the_same_facts_give_the_same_workbook_to_the_byte() throws IOException {
        Path a = report("a.xlsx");
        Path b;
        try (FactStore facts = FactStore.open(folder)) {
            b = folder.resolve("b.xlsx");
            StandardReport.create(StandardReportTest::name).write(facts, b);
        }

        assertThat(b).hasSameBinaryContentAs(a);
        assertThat(new String(Files.readAllBytes(a), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    private Path report(String name) {
        SampleFacts.write(folder, 80);
        Path xlsx = folder.resolve(name);
        try (FactStore facts = FactStore.open(folder)) {
            StandardReport.create(StandardReportTest::name).write(facts, xlsx);
        }
        return xlsx;
    }

    private static String name(String code) {
        return code.equals("430121") ? "长沙县" : code;
    }

    private static List<Row> sheet(Path xlsx, String name) throws IOException {
        try (InputStream in = Files.newInputStream(xlsx);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }
}
