package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.province.StudentFilter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scripts, the same load and the same questions on a real PostgreSQL as on the embedded database. */
class PostgresTest {

    private static final Scope PROVINCE =
            Scope.of(Area.of(RegionCode.parse("430000").orThrow()), "");
    private static final StudentFilter ALL = new StudentFilter("", "", "", "", "", "", false, 0);

    @TempDir
    Path data;

    @TempDir
    Path otherData;

    @Test
    void postgresql_and_the_embedded_database_show_the_same_province() throws IOException {
        TestDatabase h2 = TestDatabase.embedded(otherData);
        h2.loadSmallProvince();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            TestDatabase server = TestDatabase.over(postgres.getPostgresDatabase(), data);
            server.loadSmallProvince();
            assertThat(server.province.overview(PROVINCE, "")).isEqualTo(h2.province.overview(PROVINCE, ""));
            assertThat(server.province.schools(PROVINCE, "")).isEqualTo(h2.province.schools(PROVINCE, ""));
            assertThat(server.province.rejects(PROVINCE, "", 0, 50))
                    .isEqualTo(h2.province.rejects(PROVINCE, "", 0, 50));
            assertThat(server.students.find(PROVINCE, ALL).total())
                    .isEqualTo(h2.students.find(PROVINCE, ALL).total());
            server.audit.add("sheng", "EXPORT", "students.csv", "");
            server.audit.add("sheng", "OPEN", "abc", "核对账户");
            assertThat(server.audit.brokenAt()).isEmpty();
        }
    }
}
