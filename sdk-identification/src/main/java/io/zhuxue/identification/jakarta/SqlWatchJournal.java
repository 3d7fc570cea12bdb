package io.zhuxue.identification.jakarta;

import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.identification.spi.WatchJournal;
import io.zhuxue.identification.watch.WatchFact;
import io.zhuxue.identification.watch.WatchText;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The facts of the watch in a database. */
public final class SqlWatchJournal implements WatchJournal {

    private static final String TABLE = "watch_fact";

    private final Store store;

    private SqlWatchJournal(Store store) {
        this.store = store;
    }

    /** The journal of a database whose tables are migrated. */
    public static SqlWatchJournal open(DataSource source, FieldCipher cipher) {
        return new SqlWatchJournal(new Store(source, cipher));
    }

    @Override
    public void append(List<WatchFact> facts) {
        store.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into identification.watch_fact (fact_day, fact_sealed) values (?,?)")) {
                for (WatchFact fact : facts) {
                    insert.setDate(1, Date.valueOf(fact.day()));
                    // Every fact is sealed for its day alone: the database gives the position only afterwards.
                    insert.setString(
                            2, store.seal(TABLE, "fact_sealed", fact.day().toString(), WatchText.write(fact)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
    }

    @Override
    public void replay(Consumer<? super WatchFact> taker) {
        store.each(
                "select fact_day, fact_sealed from identification.watch_fact order by position",
                query -> {},
                row -> WatchText.read(store.open(
                                TABLE,
                                "fact_sealed",
                                row.getDate(1).toLocalDate().toString(),
                                row.getString(2)))
                        .orElseThrow(() -> new StoreException("a fact that cannot be read")),
                taker);
    }
}
