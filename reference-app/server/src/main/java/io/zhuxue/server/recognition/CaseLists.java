package io.zhuxue.server.recognition;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.identification.recognition.CaseStep;
import io.zhuxue.identification.review.ReviewItem;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import io.zhuxue.server.province.Page;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cases and reviews as lists to take away (认定清单), names masked. */
public final class CaseLists implements ListDesk {

    private static final int PORTION = 2000;

    private final CaseDesk cases;
    private final LinkDesk links;

    /** Over what it works with. */
    public CaseLists(CaseDesk cases, LinkDesk links) {
        this.cases = cases;
        this.links = links;
    }

    @Override
    public boolean gives(Export export) {
        return export == Export.CASES || export == Export.REVIEWS;
    }

    /** As promised; {@code state} is the step, and of cases only. */
    @Override
    public void rows(Export export, Officer officer, String state, Consumer<Object[]> out) {
        if (export == Export.REVIEWS) {
            links.all(officer).forEach(each -> out.accept(review(each)));
            return;
        }
        Page<CaseRow> page = cases.find(officer, state, 0, PORTION);
        page.rows().forEach(each -> out.accept(row(each)));
        for (int number = 1; number < page.pages(); number++) {
            cases.find(officer, state, number, PORTION).rows().forEach(each -> out.accept(row(each)));
        }
    }

    private static Object[] row(CaseRow row) {
        return new Object[] {
            Masking.name(row.name()),
            row.region(),
            row.schoolCode(),
            row.className(),
            (long) row.firstYear(),
            CaseStep.valueOf(row.step()).chineseName(),
            NeedLevel.valueOf(row.needLevel()).chineseName(),
            day(row.noticeUntil()),
            day(row.openUntil())
        };
    }

    private static Object[] review(LinkDesk.Question each) {
        ReviewItem item = each.item();
        return new Object[] {
            item.id(),
            item.county().code(),
            item.schoolCode(),
            String.format(Locale.ROOT, "%.4f", item.score()),
            item.atStake(),
            (long) each.needed(),
            (long) each.decisions().size(),
            each.state()
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
