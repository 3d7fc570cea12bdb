package io.zhuxue.batch;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.spi.FactEngine;
import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.FormBook;
import io.zhuxue.reporting.form.Forms;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.reporting.indicator.Indicators;
import io.zhuxue.reporting.template.WorkbookTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue report}: one indicator over the facts, the rows behind it, or the standard forms. */
@Command(
        name = "report",
        description = "由事实表计算一项指标（可下钻、可回溯到任一日期），或输出标准报表。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取事实表"})
final class ReportCommand implements Callable<Integer> {

    /** Engines agree on days of four-digit years only. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Spec
    private CommandSpec spec;

    @Option(names = "--facts", required = true, paramLabel = "DIR", description = "事实表文件夹，如 run 结果中的 facts；可含多省。")
    private Path facts;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** What is asked. */
    static final class What {

        @Option(
                names = "--indicator",
                required = true,
                paramLabel = "ID",
                description = "指标，如 SHOULD_AID_RATE；写 LIST 得到指标字典。")
        private @Nullable String indicator;

        @Option(names = "--forms", required = true, description = "标准报表与发展报告报表。")
        private boolean forms;
    }

    @Option(names = "--definitions", paramLabel = "FILE", description = "另加的指标定义（YAML）。")
    private @Nullable Path definitions;

    @Option(names = "--detail", description = "输出指标背后的明细（代号，不含身份信息），而不是指标值。")
    private boolean detail;

    @Option(names = "--where", paramLabel = "KEY=VALUE", description = "明细的分组条件，如 region=430121；可重复。")
    private Map<String, String> where = Map.of();

    @Option(names = "--region", paramLabel = "CODE", description = "只统计一地：区划代码，或其前两位（省）、前四位（市）。")
    private @Nullable String region;

    @Option(names = "--template", paramLabel = "FILE", description = "按本单位的 .xlsx 表样输出；标准报表按工作表名对应。")
    private @Nullable Path template;

    @Option(names = "--template-sample", description = "不计算，只把可以照改的表样写到 --out。")
    private boolean templateSample;

    @Option(names = "--engine", paramLabel = "NAME", defaultValue = "duckdb", description = "计算引擎：duckdb（默认）或 spark。")
    private String engine;

    @Option(names = "--as-of", paramLabel = "DATE", description = "截至该日已知的事实；默认为全部。")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "结果文件：.csv，或 .xlsx（中文表样）。")
    private Path out;

    @Override
    public Integer call() {
        if (!Files.isDirectory(facts)) {
            throw new Refusal(FlowMessage.UNREADABLE.with(facts, "不是文件夹"));
        }
        Indicators indicators = definitions == null ? Indicators.create() : Indicators.create(definitions);
        if (templateSample) {
            FormBook.create().sample(asked(indicators), out);
            return told();
        }
        if ("LIST".equals(what.indicator)) {
            OutputText.write(out, indicators.dictionary());
            return Zhuxue.DONE;
        }
        LocalDate day = asOf == null ? LocalDate.MAX : asOf;
        FactEngine chosen = FactStore.engine(engine, Engines.loader(engine));
        try (FactStore store = FactStore.open(facts, day, chosen)) {
            Indicators there = region == null ? indicators : indicators.within(place(region));
            if (template != null) {
                fill(there, WorkbookTemplate.open(template, String.valueOf(template.getFileName())), store);
            } else if (what.forms) {
                FormBook.create().workbook(asked(indicators), store, Map.of(), out);
            } else {
                indicator(there, there.get(String.valueOf(what.indicator)), store, day);
            }
        }
        return told();
    }

    private int told() {
        spec.commandLine().getOut().println("已写入 " + out);
        return Zhuxue.DONE;
    }

    /** The forms that are asked for: all, or that of one indicator. */
    private List<Form> asked(Indicators indicators) {
        if (!what.forms) {
            return List.of(indicators.get(String.valueOf(what.indicator)).form());
        }
        List<Form> forms = new ArrayList<>(Forms.standardTables());
        forms.addAll(Forms.developmentTables());
        return forms;
    }

    private void fill(Indicators there, WorkbookTemplate look, FactStore store) {
        if (detail) {
            throw new ParameterException(spec.commandLine(), "--template 不用于明细（--detail）");
        }
        Map<String, String> words = Map.of(
                "region", region == null ? "全部" : region,
                "as_of", asOf == null ? "" : asOf.toString());
        LocalDate day = asOf == null ? LAST_DAY : asOf;
        FormBook.create().fill(look, asked(there), store, Map.of("as_of", day.toString()), words, out);
    }

    private String place(String region) {
        if (!region.matches("\\d{2}|\\d{4}|\\d{6}")) {
            throw new ParameterException(spec.commandLine(), "--region 须为两位、四位或六位区划代码：" + region);
        }
        return region.replaceFirst("(00){1,2}$", "");
    }

    private void indicator(Indicators indicators, Indicator indicator, FactStore store, LocalDate day) {
        if (detail) {
            DetailFile file = new DetailFile(out);
            try (file) {
                indicators.detail(indicator, store, day, where, file::header, file::row);
                file.commit();
            }
        } else {
            indicators.write(indicator, store, day, out);
        }
    }

    /** The rows behind a figure as CSV; the header comes with the answer. */
    private static final class DetailFile implements AutoCloseable {

        private final Path file;
        private @Nullable CsvWriter csv;

        DetailFile(Path file) {
            this.file = file;
        }

        void header(List<String> names) {
            csv = CsvWriter.create(file, names);
        }

        void row(List<?> cells) {
            open().row(cells.stream().map(Object::toString).toList());
        }

        void commit() {
            open().commit();
        }

        private CsvWriter open() {
            if (csv == null) {
                throw new IllegalStateException("an answer begins with its header");
            }
            return csv;
        }

        @Override
        public void close() {
            if (csv != null) {
                csv.close();
            }
        }
    }
}
