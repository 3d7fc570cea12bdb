package io.zhuxue.identification.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.contract.CaseJournalContract;
import io.zhuxue.identification.contract.GrowthJournalContract;
import io.zhuxue.identification.contract.ReviewQueueContract;
import io.zhuxue.identification.contract.WatchJournalContract;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.recognition.CaseEvent;
import io.zhuxue.identification.recognition.Ring;
import io.zhuxue.identification.register.RegisterOwner;
import io.zhuxue.identification.register.RegisterSeal;
import io.zhuxue.identification.spi.CaseJournal;
import io.zhuxue.identification.spi.GrowthJournal;
import io.zhuxue.identification.spi.ReviewQueue;
import io.zhuxue.identification.spi.WatchJournal;
import io.zhuxue.identification.watch.WatchFact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every store keeps its contract on H2 and on PostgreSQL. */
class StoresTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    @Nested
    class OnH2 extends On {
        OnH2() {
            super(Databases::h2);
        }
    }

    @Nested
    class OnPostgres extends On {
        OnPostgres() {
            super(Databases::postgres);
        }
    }

    /** All stores on one database. */
    abstract static class On {

        private final Supplier<DataSource> database;
        private DataSource source;

        On(Supplier<DataSource> database) {
            this.database = database;
        }

        @BeforeEach
        void migrate() {
            source = database.get();
        }

        @Nested
        class Reviews extends ReviewQueueContract {
            @Override
            protected ReviewQueue queue() {
                return SqlReviewQueue.open(source, Databases.cipher());
            }
        }

        @Nested
        class Cases extends CaseJournalContract {
            @Override
            protected CaseJournal journal() {
                return SqlCaseJournal.open(source, Databases.cipher());
            }
        }

        @Nested
        class Facts extends WatchJournalContract {
            @Override
            protected WatchJournal journal() {
                return SqlWatchJournal.open(source, Databases.cipher());
            }
        }

        @Nested
        class Growing extends GrowthJournalContract {
            @Override
            protected GrowthJournal journal() {
                return SqlGrowthJournal.open(source, Databases.cipher());
            }
        }

        @Test
        void a_seal_is_kept_once_and_found_as_it_was() {
            SqlRegisterSeals seals = SqlRegisterSeals.open(source, Databases.cipher());
            RegisterSeal seal =
                    new RegisterSeal(SpecialGroup.TP, RegisterOwner.RURAL_AFFAIRS, DAY, 12, 1, "0".repeat(64));
            assertThat(seals.keep(seal)).isTrue();
            assertThat(seals.keep(
                            new RegisterSeal(SpecialGroup.TP, RegisterOwner.RURAL_AFFAIRS, DAY, 13, 1, "1".repeat(64))))
                    .isFalse();
            assertThat(seals.find(SpecialGroup.TP, DAY)).contains(seal);
            assertThat(seals.find(SpecialGroup.GE, DAY)).isEmpty();
        }

        @Test
        void nothing_of_a_family_stands_in_the_tables_in_clear() throws SQLException {
            SqlWatchJournal.open(source, Databases.cipher())
                    .append(List.of(new WatchFact.Presumed(DAY, new PersonRef("song"), SpecialGroup.DBR)));
            SqlCaseJournal.open(source, Databases.cipher())
                    .append("1", 0, new CaseEvent.RingDecided(DAY, "li", Ring.CLASS, NeedLevel.SPECIAL, "父亲住院"));
            SqlGrowthJournal.open(source, Databases.cipher())
                    .append(new PersonRef("song"), 0, new GrowthEntry.Achieved(DAY, GrowthEntry.Outcome.PRIZE, "父亲住院"));
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select fact_sealed from identification.watch_fact"
                            + " union all select event_sealed from identification.case_event"
                            + " union all select entry_sealed from identification.growth_entry")) {
                for (int i = 0; i < 3; i++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).startsWith("s1.test.").doesNotContain("DBR", "住院");
                }
            }
        }

        @Test
        void a_row_that_was_altered_is_not_read() throws SQLException {
            SqlCaseJournal journal = SqlCaseJournal.open(source, Databases.cipher());
            CaseEvent event = new CaseEvent.RingDecided(DAY, "li", Ring.CLASS, NeedLevel.SPECIAL, "");
            journal.append("1", 0, event);
            journal.append("2", 0, event);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update identification.case_event set event_sealed = (select event_sealed from"
                        + " identification.case_event where case_id = '2') where case_id = '1'");
            }
            assertThatThrownBy(() -> journal.read("1")).isInstanceOf(StoreException.class);
            assertThat(journal.read("2")).containsExactly(event);
        }

        @Test
        void of_many_who_add_to_a_case_at_once_exactly_one_is_first() throws Exception {
            CaseEvent event = new CaseEvent.RingDecided(DAY, "li", Ring.CLASS, NeedLevel.SPECIAL, "");
            ExecutorService crowd = Executors.newFixedThreadPool(6);
            try {
                List<Callable<Boolean>> attempts = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    attempts.add(() ->
                            SqlCaseJournal.open(source, Databases.cipher()).append("1", 0, event));
                }
                int added = 0;
                for (Future<Boolean> attempt : crowd.invokeAll(attempts)) {
                    added += attempt.get() ? 1 : 0;
                }
                assertThat(added).isOne();
            } finally {
                crowd.shutdownNow();
            }
        }
    }
}
