package io.zhuxue.nutrition.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.nutrition.contract.JournalContract;
import io.zhuxue.nutrition.disclosure.NoticeEvent;
import io.zhuxue.nutrition.procurement.SupplierEvent;
import io.zhuxue.nutrition.safety.ComplaintEvent;
import io.zhuxue.nutrition.spi.Journal;
import io.zhuxue.nutrition.spi.Noted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every journal keeps its contract on H2 and on PostgreSQL. */
class SqlJournalsTest {

    private static final Area AREA = Area.school(new RegionCode("430529"), EventSamples.SCHOOL.code());
    private static final LocalDateTime NOON = EventSamples.DAY.atTime(12, 0);

    @Nested
    class OnH2 extends On {
        OnH2() {
            super(() -> Databases.journals("h2"));
        }
    }

    @Nested
    class OnPostgres extends On {
        OnPostgres() {
            super(() -> Databases.journals("postgres"));
        }
    }

    /** All journals on one database. */
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

        private SqlJournals journals() {
            return SqlJournals.open(source, Databases.cipher());
        }

        @Nested
        class Contract extends JournalContract {
            @Override
            protected Journal<SupplierEvent> journal() {
                return journals().suppliers();
            }
        }

        @Test
        void every_journal_gives_back_what_was_put_in_and_nothing_of_the_others() {
            for (EventSamples.Kept<?> kept : EventSamples.all()) {
                put(kept);
            }
            for (EventSamples.Kept<?> kept : EventSamples.all()) {
                assertThat(kept.journal().apply(journals()).events("1")).isEqualTo(kept.events());
            }
        }

        private <E> void put(EventSamples.Kept<E> kept) {
            List<Noted<E>> entries = new ArrayList<>();
            for (E event : kept.events()) {
                entries.add(new Noted<>("1", entries.size() + 1, AREA, NOON, "li", event));
            }
            assertThat(kept.journal().apply(journals()).append(entries)).isTrue();
        }

        @Test
        void what_the_public_saw_on_a_day_is_found_again_after_it_was_taken_down() {
            Journal<NoticeEvent> notices = journals().notices();
            notices.append(new Noted<>("w", 1, AREA, NOON, "li", new NoticeEvent.Published(EventSamples.week())));
            notices.append(new Noted<>("w", 2, AREA, NOON.plusDays(1), "li", new NoticeEvent.TakenDown("有误")));
            List<Noted<NoticeEvent>> entries = notices.read("w");
            assertThat(NoticeEvent.shown(entries, NOON.minusNanos(1))).isEmpty();
            assertThat(NoticeEvent.shown(entries, NOON)).contains(EventSamples.week());
            assertThat(NoticeEvent.shown(entries, NOON.plusDays(2))).isEmpty();
        }

        @Test
        void nothing_that_people_said_stands_in_the_table_in_clear() throws SQLException {
            complain("孩子喝粥后腹痛");
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select content_sealed from nutrition.journal")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).startsWith("s1.test.").doesNotContain("腹痛");
            }
        }

        @Test
        void a_row_that_was_altered_is_not_read() throws SQLException {
            for (String change : List.of(
                    "noted_at = timestamp '2022-09-06 12:00:00'",
                    "account = 'wang'",
                    "school = '2143000002'",
                    "file = '2'",
                    "content_sealed = 's1.test.AAAA'")) {
                migrate();
                complain("粥");
                try (Connection connection = source.getConnection();
                        Statement statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate("update nutrition.journal set " + change))
                            .isOne();
                }
                assertThatThrownBy(() -> journals().complaints().files(Area.nation()))
                        .as(change)
                        .isInstanceOf(StoreException.class);
            }
        }

        private void complain(String text) {
            ComplaintEvent event = new ComplaintEvent.PassedOn(text);
            assertThat(journals().complaints().append(new Noted<>("1", 1, AREA, NOON, "li", event)))
                    .isTrue();
        }

        @Test
        void of_many_who_add_to_a_file_at_once_exactly_one_is_first() throws Exception {
            ExecutorService crowd = Executors.newFixedThreadPool(6);
            try {
                List<Callable<Boolean>> attempts = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    ComplaintEvent event = new ComplaintEvent.PassedOn("第" + i + "人");
                    attempts.add(() -> journals().complaints().append(new Noted<>("1", 1, AREA, NOON, "li", event)));
                }
                int added = 0;
                for (Future<Boolean> attempt : crowd.invokeAll(attempts)) {
                    added += attempt.get() ? 1 : 0;
                }
                assertThat(added).isOne();
                assertThat(journals().complaints().read("1")).hasSize(1);
            } finally {
                crowd.shutdownNow();
            }
        }
    }

    @Test
    void a_database_that_is_not_there_says_so() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:mem:nobody;IFEXISTS=TRUE");
        Journal<ComplaintEvent> journal =
                SqlJournals.open(nowhere, Databases.cipher()).complaints();
        assertThatThrownBy(() -> journal.read("1")).isInstanceOf(StoreException.class);
    }
}
