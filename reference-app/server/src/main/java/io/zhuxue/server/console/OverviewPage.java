package io.zhuxue.server.console;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.province.CountyRow;
import io.zhuxue.server.province.MoneyRow;
import io.zhuxue.server.province.Overview;
import io.zhuxue.server.province.Province;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The first page (总览): counties × students × levels × money. */
@Named("overview")
@RequestScoped
public class OverviewPage {

    /** One bar of the funnel from the roster to the money. */
    public record Bar(String label, long count, long of) {}

    private static final CountyRow EMPTY = new CountyRow("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final MoneyRow NO_MONEY = new MoneyRow("", 0, 0, 0, 0, 0, 0);

    @Inject
    private Province province;

    @Inject
    private Runs runs;

    @Inject
    private CurrentOfficer me;

    private Overview overview = new Overview(List.of(), EMPTY, List.of(), NO_MONEY, List.of());
    private List<Run> latest = List.of();

    @PostConstruct
    void look() {
        overview = province.overview(me.get().scope(), "");
        latest = runs.all();
    }

    public Overview getView() {
        return overview;
    }

    /** The funnel: how many of the roster are found, recognised, entitled and ordered to be paid. */
    public List<Bar> getFunnel() {
        CountyRow sum = overview.sum();
        return List.of(
                new Bar("在册学生", sum.students(), sum.students()),
                new Bar("名册匹配", sum.linked(), sum.students()),
                new Bar("认定困难", sum.recognised(), sum.students()),
                new Bar("应享资助", sum.entitled(), sum.students()),
                new Bar("生成发放", sum.paid(), sum.students()));
    }

    /** The largest sum of a county, which is the full length of the chart by county. */
    public long getTopAmount() {
        return overview.counties().stream()
                .mapToLong(CountyRow::amountFen)
                .max()
                .orElse(0);
    }

    /** The run that is shown, first; else the latest one, still working. */
    public Run getRun() {
        return latest.stream()
                .filter(Run::shown)
                .findFirst()
                .orElseGet(() -> latest.stream().findFirst().orElse(Run.NONE));
    }

    /** True when there is nothing to show yet. */
    public boolean isWaiting() {
        return latest.stream().noneMatch(Run::shown);
    }
}
