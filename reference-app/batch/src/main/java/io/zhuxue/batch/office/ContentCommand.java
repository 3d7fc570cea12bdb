package io.zhuxue.batch.office;

import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.reporting.outreach.Reach;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office content}: what was published about aid, by two people, and how many it reached. */
@Command(
        name = "content",
        description = "宣传内容台账：先审后发，起草与审核不能是同一人；按渠道统计阅读人次。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入"})
final class ContentCommand implements Callable<Integer> {

    /** What happened to a piece of content. */
    private enum Step {
        DRAFTED,
        REWRITTEN,
        APPROVED,
        PUBLISHED,
        WITHDRAWN
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--steps",
            required = true,
            paramLabel = "FILE",
            description = "内容台账，一行一步，按时间先后：content step day by channel title words；channel 与 title 只在 DRAFTED 行需要，words"
                    + " 为正文或撤下原因。")
    private Path steps;

    @Option(names = "--reach", paramLabel = "FILE", description = "阅读情况：content channel day readers；同一天后报的为准。")
    private @Nullable Path reach;

    @Override
    public Integer call() {
        Map<String, Content> all = new LinkedHashMap<>();
        new Book(steps, "content", "step", "day", "by", "channel", "title", "words").read(line -> take(all, line));
        PrintWriter out = spec.commandLine().getOut();
        for (Content.State state : Content.State.values()) {
            List<Content> standing = all.values().stream()
                    .filter(content -> content.state() == state)
                    .toList();
            out.println(word(state) + "：" + standing.size() + " 篇");
            standing.forEach(content ->
                    out.println("  " + content.id() + " " + content.title() + "（" + content.channel() + "）"));
        }
        if (reach != null) {
            Reach.byChannel(counted(all, reach))
                    .forEach((channel, readers) -> out.println(channel + "：阅读 " + readers + " 人次"));
        }
        return OfficeCommand.DONE;
    }

    private static void take(Map<String, Content> all, Book.Line line) {
        String id = line.text("content");
        Step step = line.choice("step", Step.class);
        LocalDate on = line.day("day");
        Content before = all.get(id);
        if (step == Step.DRAFTED) {
            if (before != null) {
                throw line.refusal("内容“" + id + "”已有草稿，修改用 REWRITTEN。");
            }
            all.put(
                    id,
                    Content.draft(
                            id, line.text("channel"), line.text("title"), line.text("words"), line.text("by"), on));
            return;
        }
        if (before == null || on.isBefore(last(before))) {
            throw line.refusal(before == null ? "内容“" + id + "”尚无草稿。" : "日期早于上一步。");
        }
        all.put(id, line.taken(next(before, step, line.text("by"), line.text("words"), on)));
    }

    private static Parsed<Content> next(Content content, Step step, String by, String words, LocalDate on) {
        return switch (step) {
            case REWRITTEN -> content.rewrite(words, by, on);
            case APPROVED -> content.approve(by, on);
            case PUBLISHED -> content.publish(by, on);
            case WITHDRAWN -> content.withdraw(words, by, on);
            case DRAFTED -> throw new IllegalStateException("content is drafted once");
        };
    }

    private static LocalDate last(Content content) {
        return content.steps().get(content.steps().size() - 1).on();
    }

    private static List<Reach> counted(Map<String, Content> all, Path file) {
        List<Reach> reports = new ArrayList<>();
        new Book(file, "content", "channel", "day", "readers").read(line -> {
            Content content = all.get(line.text("content"));
            boolean published = content != null
                    && content.steps().stream()
                            .anyMatch(step -> step.state() == Content.State.PUBLISHED
                                    && !step.on().isAfter(line.day("day")));
            if (!published) {
                throw line.refusal("内容“" + line.text("content") + "”当天尚未发布，不会有阅读。");
            }
            reports.add(line.described(
                    () -> new Reach(line.text("content"), line.text("channel"), line.day("day"), line.count("readers")),
                    "人次不能为负。"));
        });
        return reports;
    }

    private static String word(Content.State state) {
        return switch (state) {
            case DRAFT -> "待审核";
            case APPROVED -> "待发布";
            case PUBLISHED -> "已发布";
            case WITHDRAWN -> "已撤下";
        };
    }
}
