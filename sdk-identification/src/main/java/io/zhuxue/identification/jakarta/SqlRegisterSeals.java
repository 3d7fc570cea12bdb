package io.zhuxue.identification.jakarta;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.identification.register.RegisterOwner;
import io.zhuxue.identification.register.RegisterSeal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** The seals of register snapshots in a database: what every snapshot was when it was taken. */
public final class SqlRegisterSeals {

    private final Store store;

    private SqlRegisterSeals(Store store) {
        this.store = store;
    }

    /** The seals of a database whose tables are migrated. */
    public static SqlRegisterSeals open(DataSource source, FieldCipher cipher) {
        return new SqlRegisterSeals(new Store(source, cipher));
    }

    /** Keeps a seal; false when the group's snapshot of that day has one already, which stays as it is. */
    public boolean keep(RegisterSeal seal) {
        return store.insert(
                "insert into identification.register_seal (group_code, as_of, row_count, refused_count, digest)"
                        + " values (?,?,?,?,?)",
                insert -> {
                    insert.setString(1, seal.group().name());
                    insert.setDate(2, Date.valueOf(seal.day()));
                    insert.setLong(3, seal.rows());
                    insert.setLong(4, seal.refused());
                    insert.setString(5, seal.digest());
                });
    }

    /** The seal of a group's snapshot of a day. */
    public Optional<RegisterSeal> find(SpecialGroup group, LocalDate day) {
        return store
                .list(
                        "select row_count, refused_count, digest from identification.register_seal"
                                + " where group_code = ? and as_of = ?",
                        query -> {
                            query.setString(1, group.name());
                            query.setDate(2, Date.valueOf(day));
                        },
                        row -> new RegisterSeal(
                                group, RegisterOwner.of(group), day, row.getLong(1), row.getLong(2), row.getString(3)))
                .stream()
                .findFirst();
    }
}
