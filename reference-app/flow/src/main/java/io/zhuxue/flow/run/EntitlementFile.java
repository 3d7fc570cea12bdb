package io.zhuxue.flow.run;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.entitlement.Entitlement;
import java.nio.file.Path;
import java.util.List;

/** {@code entitlements.csv}: what each student is due, by whom it is borne, and where that is written. */
final class EntitlementFile implements CaseFile {

    private final CsvWriter file;
    private final String term;

    EntitlementFile(Path folder, Term term) {
        this.term = term.toString();
        this.file = CsvWriter.create(
                folder.resolve("entitlements.csv"),
                List.of(
                        "school_code",
                        "student_no",
                        "programme",
                        "term",
                        "amount",
                        "central",
                        "province",
                        "city",
                        "county",
                        "rule",
                        "citation",
                        "payout"));
    }

    @Override
    public void add(StudentCase each) {
        for (Entitlement due : each.due()) {
            file.row(
                    each.student().schoolCode(),
                    each.student().studentNo(),
                    due.programme(),
                    term,
                    due.amount().toString(),
                    due.shares().central().toString(),
                    due.shares().province().toString(),
                    due.shares().city().toString(),
                    due.shares().county().toString(),
                    due.rule(),
                    due.citation().toString(),
                    due.payout().name());
        }
    }

    @Override
    public void finish() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
