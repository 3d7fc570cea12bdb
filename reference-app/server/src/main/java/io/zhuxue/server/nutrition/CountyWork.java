package io.zhuxue.server.nutrition;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.meals.CountyAudit;
import io.zhuxue.flow.meals.CountyBooks;
import io.zhuxue.flow.meals.CountyLooks;
import io.zhuxue.flow.meals.FindingFile;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import io.zhuxue.nutrition.settlement.Verdict;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes a training county where one is asked for, and checks the tables of a county; done twice it comes to the same. */
public final class CountyWork implements Worker.Work {

    /** The tables of the county, in the folder of the task. */
    public static final String TABLES = "county";

    /** What the check wrote, in the folder of the task. */
    static final String CHECKED = "checked";

    /** What the watch over prices wrote, in the folder of the task. */
    public static final String PRICES = "prices";

    private static final String COUNTY_MARK = ".zhuxue-training-county";
    private static final String CHECK_MARK = ".zhuxue-nutrition-check";
    private static final String PRICE_MARK = ".zhuxue-nutrition-prices";

    /** More schools than there are kinds of faults, so that one of each kind fits. */
    private static final int SCHOOLS = 30;

    private static final int PUPILS = 900;

    @Override
    public String carryOut(Task task, Progress progress) {
        Path folder = Path.of(task.folder());
        Path tables = folder.resolve(TABLES);
        if (!task.asked().isEmpty() && !Files.isDirectory(tables)) {
            train(Long.parseLong(task.asked()), tables, progress);
        }
        CountyBooks books = CountyBooks.read(tables, progress);
        CountyAudit audit = CountyAudit.of(books);
        CountyAudit.Outcome outcome = audit.run(progress);
        CountyLooks looks = CountyLooks.of(tables, books, outcome, progress);
        try (OutputFolder checked = OutputFolder.begin(folder.resolve(CHECKED), CHECK_MARK, tables)) {
            audit.write(outcome, checked.path());
            // What the other looks found stands beside what the check of the chain found.
            FindingFile.write(checked.path().resolve("findings.csv"), looks.findings());
            try (RejectFile rejects = new RejectFile(checked.path())) {
                books.rejections().forEach(rejects);
                rejects.finish();
            }
            checked.finish();
        }
        looks.prices().ifPresent(review -> {
            try (OutputFolder prices = OutputFolder.begin(folder.resolve(PRICES), PRICE_MARK, tables)) {
                review.write(prices.path());
                prices.finish();
            }
        });
        return "报账单" + outcome.verdicts().size() + "份，平衡" + outcome.balanced() + "份；应付" + sum(outcome, Verdict::paid)
                + "元，扣减" + sum(outcome, Verdict::withheld) + "元；问题"
                + looks.findings().size() + "条"
                + (books.rejections().isEmpty() ? "。" : "；" + books.rejections().size() + "行未采用。");
    }

    private static void train(long seed, Path tables, Progress progress) {
        try (OutputFolder folder = OutputFolder.begin(tables, COUNTY_MARK)) {
            TrainingCounty.of(CountyPlan.autumn(SCHOOLS, PUPILS, seed, 1)).write(folder.path(), progress);
            folder.finish();
        }
    }

    private static Money sum(CountyAudit.Outcome outcome, Function<Verdict, Money> part) {
        return outcome.verdicts().stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
