package io.zhuxue.server.province;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.disbursement.payment.AnswerReason;
import io.zhuxue.disbursement.payment.Finding;
import io.zhuxue.identification.watch.WatchState;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.watch.WatchRow;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The rows of the lists of the run now shown (全省清单): those that the pages show, cut to the same area, numbers masked. */
public final class ProvinceLists {

    /** Rows are fetched in portions, so that a list of any length fits. */
    private static final int PORTION = 5000;

    private final Province province;
    private final Students students;
    private final Findings findings;
    private final WatchList watch;

    /** Over what it works with. */
    public ProvinceLists(Province province, Students students, Findings findings, WatchList watch) {
        this.province = province;
        this.students = students;
        this.findings = findings;
        this.watch = watch;
    }

    /**
     * Gives the rows of a list, in the order of its columns.
     *
     * @param state of payments, findings and those watched only
     */
    public void rows(Export export, Scope scope, StudentFilter filter, String state, Consumer<Object[]> out) {
        switch (export) {
            case COUNTIES -> province.overview(scope, "").counties().forEach(row -> out.accept(county(row)));
            case SCHOOLS -> province.schools(scope, filter.county()).forEach(row -> out.accept(school(row)));
            case STUDENTS ->
                all(page -> students.find(scope, filter.at(page), PORTION), row -> out.accept(student(row)));
            case PAYMENTS ->
                all(
                        page -> province.payments(scope, filter.county(), state, page, PORTION),
                        row -> out.accept(payment(row)));
            case UNAIDED ->
                all(page -> province.unaided(scope, filter.county(), page, PORTION), row -> out.accept(unaided(row)));
            case REJECTS -> all(page -> province.rejects(scope, "", page, PORTION), row -> out.accept(reject(row)));
            case FINDINGS -> all(page -> findings.find(scope, state, page, PORTION), row -> out.accept(finding(row)));
            case WATCH -> all(page -> watch.find(scope, state, "", page, PORTION), row -> out.accept(watched(row)));
            case ALLOCATION -> province.allocation(scope, filter.county(), "").forEach(row -> out.accept(share(row)));
            default -> throw new IllegalArgumentException("a desk gives these rows");
        }
    }

    private static <T> void all(IntFunction<Page<T>> pages, Consumer<T> out) {
        Page<T> page = pages.apply(0);
        page.rows().forEach(out);
        for (int number = 1; number < page.pages(); number++) {
            pages.apply(number).rows().forEach(out);
        }
    }

    private static Object[] county(CountyRow row) {
        return new Object[] {
            row.region(),
            row.schools(),
            row.students(),
            row.linked(),
            row.special(),
            row.hard(),
            row.general(),
            row.entitled(),
            row.unaided(),
            Money.ofFen(row.amountFen()),
            Money.ofFen(row.paidFen())
        };
    }

    private static Object[] school(SchoolRow row) {
        return new Object[] {
            row.schoolCode(),
            row.name(),
            row.region(),
            row.students(),
            row.linked(),
            row.special(),
            row.hard(),
            row.general(),
            row.entitled(),
            row.unaided(),
            Money.ofFen(row.amountFen()),
            Money.ofFen(row.paidFen())
        };
    }

    private static Object[] student(StudentRow row) {
        return new Object[] {
            Masking.name(row.name()),
            row.idMasked(),
            row.schoolCode(),
            Stage.valueOf(row.stage()).chineseName(),
            (long) row.grade(),
            row.className(),
            NeedLevel.valueOf(row.needLevel()).chineseName(),
            Money.ofFen(row.amountFen())
        };
    }

    private static Object[] payment(PaymentRow row) {
        return new Object[] {
            row.lineId(),
            Masking.name(row.name()),
            row.schoolCode(),
            row.programme(),
            row.term(),
            (long) row.instalment(),
            Money.ofFen(row.amountFen()),
            row.state(),
            row.reason(),
            row.batchId()
        };
    }

    private static Object[] unaided(UnaidedRow row) {
        return new Object[] {
            Masking.name(row.name()),
            row.schoolCode(),
            row.stage(),
            (long) row.grade(),
            NeedLevel.valueOf(row.needLevel()).chineseName(),
            row.reason(),
            row.explanation()
        };
    }

    private static Object[] finding(FindingRow row) {
        return new Object[] {
            Finding.Kind.valueOf(row.kind()).chineseName(),
            row.lineId(),
            Masking.name(row.name()),
            row.schoolCode(),
            row.programme(),
            (long) row.instalment(),
            Money.ofFen(row.amountFen()),
            row.state(),
            row.says(),
            AnswerReason.valueOf(row.reason()).chineseName(),
            row.answerFile()
        };
    }

    private static Object[] watched(WatchRow row) {
        return new Object[] {
            Masking.name(row.name()),
            row.region(),
            row.schoolCode(),
            WatchState.Kind.valueOf(row.kind()).chineseName(),
            row.reason()
        };
    }

    private static Object[] share(ShareRow row) {
        return new Object[] {
            row.region(),
            row.programme(),
            row.quota(),
            Money.ofFen(row.amountFen()),
            Money.ofFen(row.centralFen()),
            Money.ofFen(row.provinceFen()),
            Money.ofFen(row.cityFen()),
            Money.ofFen(row.countyFen())
        };
    }

    private static Object[] reject(RejectRow row) {
        return new Object[] {
            row.fileName(),
            row.rowNo(),
            row.columnName(),
            row.code(),
            row.message(),
            row.schoolCode(),
            row.studentNoMasked()
        };
    }
}
