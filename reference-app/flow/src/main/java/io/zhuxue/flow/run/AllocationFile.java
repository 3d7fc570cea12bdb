package io.zhuxue.flow.run;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.funding.AllocationRow;
import io.zhuxue.disbursement.funding.AllocationTally;
import java.nio.file.Path;
import java.util.List;

/** {@code allocation.csv}: what each county receives for each programme, which adds up to the appropriation. */
final class AllocationFile implements CaseFile {

    private final AllocationTally tally = new AllocationTally();
    private final CsvWriter file;

    AllocationFile(Path folder) {
        file = CsvWriter.create(
                folder.resolve("allocation.csv"),
                List.of("county", "programme", "quota", "money", "central", "province", "city", "county"));
    }

    @Override
    public void add(StudentCase each) {
        for (Entitlement due : each.due()) {
            tally.add(each.school().region(), due.programme(), due.shares());
        }
    }

    List<AllocationRow> rows() {
        return tally.rows();
    }

    @Override
    public void finish() {
        for (AllocationRow row : tally.rows()) {
            file.row(
                    row.county().code(),
                    row.programme(),
                    Long.toString(row.quota()),
                    row.money().toString(),
                    row.shares().central().toString(),
                    row.shares().province().toString(),
                    row.shares().city().toString(),
                    row.shares().county().toString());
        }
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
