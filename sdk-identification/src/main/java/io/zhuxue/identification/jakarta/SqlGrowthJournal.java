package io.zhuxue.identification.jakarta;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.GrowthText;
import io.zhuxue.identification.growth.Referral;
import io.zhuxue.identification.spi.GrowthJournal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Growth files and referrals in a database; safe for many threads and processes. */
public final class SqlGrowthJournal implements GrowthJournal {

    private static final String ENTRY = "growth_entry";
    private static final String REFERRALS =
            "select referral_id, student_ref, written, counsellor, urgent, text_sealed from"
                    + " identification.growth_referral";

    private final Store store;

    private SqlGrowthJournal(Store store) {
        this.store = store;
    }

    /** The journal of a database whose tables are migrated. */
    public static SqlGrowthJournal open(DataSource source, FieldCipher cipher) {
        return new SqlGrowthJournal(new Store(source, cipher));
    }

    @Override
    public List<GrowthEntry> read(PersonRef student) {
        return store.list(
                "select entry_no, entry_sealed from identification.growth_entry where student_ref = ? order by"
                        + " entry_no",
                query -> query.setString(1, student.token()),
                row -> GrowthText.read(store.open(ENTRY, "entry_sealed", key(student, row.getInt(1)), row.getString(2)))
                        .orElseThrow(() -> new StoreException("an entry that cannot be read")));
    }

    @Override
    public boolean append(PersonRef student, int known, GrowthEntry entry) {
        return store.insert(
                "insert into identification.growth_entry (student_ref, entry_no, happened, entry_sealed) select cast(?"
                        + " as varchar(64)), cast(? as integer), cast(? as date), cast(? as varchar(100000)) where (select"
                        + " count(*) from identification.growth_entry where student_ref = ?) = ?",
                insert -> {
                    insert.setString(1, student.token());
                    insert.setInt(2, known + 1);
                    insert.setDate(3, Date.valueOf(entry.day()));
                    insert.setString(
                            4, store.seal(ENTRY, "entry_sealed", key(student, known + 1), GrowthText.write(entry)));
                    insert.setString(5, student.token());
                    insert.setInt(6, known);
                });
    }

    private static String key(PersonRef student, int number) {
        return student.token() + '/' + number;
    }

    /** The text comes sealed, and stays so: this journal has no way to read it. */
    @Override
    public boolean keep(Referral referral) {
        return store.insert(
                "insert into identification.growth_referral (referral_id, student_ref, written, counsellor, urgent,"
                        + " text_sealed) values (?,?,?,?,?,?)",
                insert -> {
                    insert.setString(1, referral.id());
                    insert.setString(2, referral.student().token());
                    insert.setDate(3, Date.valueOf(referral.day()));
                    insert.setString(4, referral.counsellor());
                    insert.setBoolean(5, referral.urgent());
                    insert.setString(6, referral.sealed());
                });
    }

    @Override
    public Optional<Referral> referral(String id) {
        return store
                .list(REFERRALS + " where referral_id = ?", query -> query.setString(1, id), SqlGrowthJournal::referral)
                .stream()
                .findFirst();
    }

    @Override
    public List<Referral> referrals(String counsellor) {
        return store.list(
                REFERRALS + " where counsellor = ? order by written, referral_id",
                query -> query.setString(1, counsellor),
                SqlGrowthJournal::referral);
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getString(1),
                new PersonRef(row.getString(2)),
                row.getDate(3).toLocalDate(),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6));
    }
}
