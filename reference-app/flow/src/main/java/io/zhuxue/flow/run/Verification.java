package io.zhuxue.flow.run;

import io.zhuxue.core.Message;
import io.zhuxue.core.audit.AuditFile;
import io.zhuxue.core.audit.AuditVerdict;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.ledger.JournalCheck;
import io.zhuxue.flow.AuditTrail;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.seal.OutputSeal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The re-check of a results folder (结果复核): nothing altered since it was sealed, and true in itself.
 *
 * <p>The seal shows any changed byte. Shares, ledger and audit chain are checked all the same: a folder that was sealed
 * wrong is wrong.
 */
public final class Verification {

    private Verification() {}

    /** A verification. */
    public static Verification create() {
        return new Verification();
    }

    /**
     * Checks a folder.
     *
     * @return everything that does not hold; empty when the folder is sound
     * @throws Refusal when it is no results folder
     */
    public List<Message> verify(Path folder) {
        if (!Files.isDirectory(folder)
                || !(Files.exists(folder.resolve(OutputSeal.SEAL))
                        || Files.exists(folder.resolve(OutputSeal.MANIFEST)))) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(folder));
        }
        List<Message> faults = new ArrayList<>(OutputSeal.create().verify(folder));
        if (faults.isEmpty()) {
            try {
                checkSums(folder, faults);
            } catch (TableException e) {
                faults.add(e.reason());
            }
        }
        return faults;
    }

    private static void checkSums(Path folder, List<Message> faults) {
        Map<String, long[]> due = new HashMap<>();
        List<Column> shares = Column.named("programme", "amount", "central", "province", "city", "county");
        Tables.open(folder.resolve("entitlements.csv")).read(shares, row -> {
            long[] sums = due.computeIfAbsent(row.value(0), programme -> new long[5]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += fen(row.value(1 + i));
            }
        });
        due.forEach((programme, sums) -> {
            if (sums[0] != sums[1] + sums[2] + sums[3] + sums[4]) {
                faults.add(FlowMessage.SHARES_DIFFER.with(programme));
            }
        });
        JournalCheck.check(Tables.open(folder.resolve("ledger.csv"))).broken().ifPresent(faults::add);
        if (AuditFile.verify(folder.resolve(AuditTrail.FILE)) instanceof AuditVerdict.Broken broken) {
            faults.add(broken.reason());
        }
    }

    private static long fen(String yuan) {
        return yuan.isEmpty() ? 0 : Money.parse(yuan).orThrow().fen();
    }
}
