package io.zhuxue.identification.jakarta;

import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.identification.recognition.CaseEvent;
import io.zhuxue.identification.recognition.CaseText;
import io.zhuxue.identification.spi.CaseJournal;
import java.sql.Date;
import java.util.List;
import javax.sql.DataSource;

/** The events of recognition cases in a database; safe for many threads and processes. */
public final class SqlCaseJournal implements CaseJournal {

    private static final String TABLE = "case_event";

    private final Store store;

    private SqlCaseJournal(Store store) {
        this.store = store;
    }

    /** The journal of a database whose tables are migrated. */
    public static SqlCaseJournal open(DataSource source, FieldCipher cipher) {
        return new SqlCaseJournal(new Store(source, cipher));
    }

    @Override
    public List<CaseEvent> read(String caseId) {
        return store.list(
                "select event_no, event_sealed from identification.case_event where case_id = ? order by event_no",
                query -> query.setString(1, caseId),
                row -> CaseText.read(store.open(TABLE, "event_sealed", caseId + '/' + row.getInt(1), row.getString(2)))
                        .value()
                        .orElseThrow(() -> new StoreException("an event that cannot be read")));
    }

    @Override
    public boolean append(String caseId, int known, CaseEvent event) {
        String key = caseId + '/' + (known + 1);
        return store.insert(
                "insert into identification.case_event (case_id, event_no, happened, event_sealed) select cast(? as"
                        + " varchar(64)), cast(? as integer), cast(? as date), cast(? as varchar(100000)) where (select"
                        + " count(*) from identification.case_event where case_id = ?) = ?",
                insert -> {
                    insert.setString(1, caseId);
                    insert.setInt(2, known + 1);
                    insert.setDate(3, Date.valueOf(event.day()));
                    insert.setString(4, store.seal(TABLE, "event_sealed", key, CaseText.write(event)));
                    insert.setString(5, caseId);
                    insert.setInt(6, known);
                });
    }
}
