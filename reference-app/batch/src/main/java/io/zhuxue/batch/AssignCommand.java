package io.zhuxue.batch;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.identification.scholarship.ReviewAssignment;
import io.zhuxue.identification.scholarship.ReviewExpert;
import io.zhuxue.identification.scholarship.ReviewFile;
import io.zhuxue.identification.scholarship.ReviewPlan;
import io.zhuxue.identification.scholarship.ReviewProof;
import io.zhuxue.identification.scholarship.ReviewTables;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue assign}: blind review assignment with avoidance, and the proof that the rules were kept. */
@Command(
        name = "assign",
        description = "评审盲派：每份材料由若干名专家评阅，回避本校、本省与申报的关系，工作量尽量均衡；同一种子给出同一结果。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误、无法读取输入，或没有可行的分派"})
final class AssignCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-assign";

    @Spec
    private CommandSpec spec;

    @Option(names = "--files", required = true, paramLabel = "F", description = "材料表：file_id school_code province。")
    private Path files;

    @Option(
            names = "--experts",
            required = true,
            paramLabel = "F",
            description = "专家表：expert_id school_code province capacity conflicts。")
    private Path experts;

    @Option(names = "--readers", paramLabel = "N", defaultValue = "2", description = "每份材料的评阅人数，默认 2。")
    private int readers;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "随机种子。")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        if (readers < 1) {
            throw new ParameterException(spec.commandLine(), "--readers 至少为 1");
        }
        List<Rejection> rejections = new ArrayList<>();
        List<ReviewFile> papers = ReviewTables.files(Tables.open(files), rejections::add);
        List<ReviewExpert> people = ReviewTables.experts(Tables.open(experts), rejections::add);
        if (!rejections.isEmpty()) {
            // A review with a file or an expert left out would be unfair: nothing is assigned until all rows are right.
            rejections.forEach(each -> spec.commandLine().getErr().println(RejectFile.line(each)));
            return Zhuxue.UNREADABLE;
        }
        Parsed<ReviewPlan> plan = ReviewAssignment.create(readers).assign(papers, people, seed);
        plan.refusal().ifPresent(reason -> {
            throw new Refusal(reason);
        });
        write(plan.orThrow());
        return Zhuxue.DONE;
    }

    private void write(ReviewPlan plan) {
        try (OutputFolder folder = OutputFolder.begin(out, MARK, files, experts)) {
            try (CsvWriter csv =
                    CsvWriter.create(folder.path().resolve("assignment.csv"), List.of("file_id", "expert_id"))) {
                plan.readings().forEach(reading -> csv.row(reading.fileId(), reading.expertId()));
                csv.commit();
            }
            Files.writeString(folder.path().resolve("proof.json"), json(plan.proof()) + "\n");
            folder.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(ReviewProof proof) {
        return Json.createObjectBuilder()
                .add("holds", proof.holds())
                .add("files", proof.files())
                .add("experts", proof.experts())
                .add("readers", proof.readers())
                .add("readings", proof.readings())
                .add("seed", proof.seed())
                .add("wrong_readers", proof.wrongReaders())
                .add("same_school", proof.sameSchool())
                .add("same_province", proof.sameProvince())
                .add("conflicts", proof.conflicts())
                .add("over_capacity", proof.overCapacity())
                .add("unknown", proof.unknown())
                .add("least_load", proof.leastLoad())
                .add("most_load", proof.mostLoad())
                .build();
    }
}
