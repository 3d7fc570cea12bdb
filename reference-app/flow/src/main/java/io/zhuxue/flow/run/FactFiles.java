package io.zhuxue.flow.run;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.funding.AllocationRow;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.reporting.fact.AllocationFact;
import io.zhuxue.reporting.fact.EntitlementFact;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactKind;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.LinkFact;
import io.zhuxue.reporting.fact.PaymentFact;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.RecognitionFact;
import io.zhuxue.reporting.fact.RejectFact;
import java.nio.file.Path;
import java.util.List;

/** {@code facts/}: every case as facts in Parquet, without anything that names a person. */
final class FactFiles implements CaseFile {

    private final FactWriter facts;
    private final String province;

    /**
     * Facts of a province.
     *
     * @param province the two digits of the province whose package this is
     */
    FactFiles(Path folder, RunOptions options, String province) {
        this.province = province;
        this.facts =
                FactWriter.create(folder.resolve("facts"), new FactBatch(options.term(), province, options.knownOn()));
        facts.declare(FactKind.RECOGNITION);
    }

    @Override
    public void add(StudentCase each) {
        Place place = place(each);
        if (each.inSchool()) {
            facts.add(new RecognitionFact(
                    place,
                    each.person(),
                    each.recommendation().level(),
                    each.recommendation().basis(),
                    each.groups()));
        }
        for (Link link : each.links()) {
            facts.add(new LinkFact(
                    place,
                    each.person(),
                    link.group(),
                    link.registerRow(),
                    link.method().name(),
                    link.status().name()));
        }
        for (Entitlement due : each.due()) {
            facts.add(new EntitlementFact(
                    place,
                    each.person(),
                    due.programme(),
                    each.recommendation().level(),
                    due.amount(),
                    FactMapper.INSTANCE.shares(due.shares()),
                    due.rule()));
        }
    }

    static Place place(StudentCase each) {
        return new Place(
                each.school().region(), each.school().code(), each.student().stage());
    }

    /** A payment line and how far it has come; money of a term should be there by the term's end. */
    void add(StudentCase each, PaymentLine line, PaymentFact.Progress reached) {
        facts.add(new PaymentFact(
                place(each),
                each.person(),
                line.programme(),
                line.instalment(),
                line.amount(),
                each.student().account().kind().name(),
                reached,
                line.term().lastDay(),
                line.id()));
    }

    /** What each county receives. */
    void addAllocation(List<AllocationRow> rows) {
        for (AllocationRow row : rows) {
            facts.add(new AllocationFact(
                    row.county(), row.programme(), row.quota(), row.money(), FactMapper.INSTANCE.shares(row.shares())));
        }
    }

    /** The rows that were not taken; their own place may be unreadable, so the province stands for it. */
    void addRejects(Path rejects) {
        Tables.open(rejects)
                .read(
                        Column.named("file", "row", "column", "code"),
                        row -> facts.add(new RejectFact(
                                province, row.value(0), Long.parseLong(row.value(1)), row.value(2), row.value(3))));
    }

    @Override
    public void finish() {
        facts.finish();
    }

    @Override
    public void close() {
        facts.close();
    }
}
