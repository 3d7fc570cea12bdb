package io.zhuxue.identification.source;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.spi.RegisterSource;
import io.zhuxue.identification.spi.StudentSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Tables that are kept by name and day: {@code students}, {@code schools} and {@code registers/<GROUP>}.
 *
 * <p>One archive serves as source of registers and of students.
 */
public interface DatedTables {

    /**
     * The folders of an archive, one a day and named by it: {@code 2022-09-01/registers/TP.csv}. Files may be of every
     * format that {@link io.zhuxue.core.table.Tables} reads.
     */
    static DatedTables folder(Path archive) {
        return new FolderTables(archive);
    }

    /**
     * Tables of a database.
     *
     * @param days a query for the days of a table: one parameter, the table's name; one column, the day
     * @param rows a query for the rows of a table in a fixed order: two parameters, the table's name and the day; its
     *     columns are labelled as those of the province package
     */
    static DatedTables jdbc(DataSource database, String days, String rows) {
        return new JdbcTables(database, days, rows);
    }

    /**
     * Tables of a service: {@code GET <base>/<table>/days} answers one ISO day a line, {@code GET
     * <base>/<table>/<day>.csv} the table in CSV.
     *
     * @param client set up with whatever the service asks for (TLS, proxy, authenticator)
     * @param spool a folder for what was fetched; a table that is there is not fetched again, for it never changes
     */
    static DatedTables http(HttpClient client, URI base, Path spool) {
        return new HttpTables(client, base, spool);
    }

    /** The days of a table, oldest first; none when it is not there. */
    List<LocalDate> days(String table);

    /**
     * A table of a day.
     *
     * @throws TableException when it is not there, SOURCE_FAILED when the machine fails
     */
    TableSource open(String table, LocalDate day);

    /** These tables as a source of registers. */
    default RegisterSource registers() {
        return new Registers(this);
    }

    /** These tables as a source of students. */
    default StudentSource students() {
        return new Students(this);
    }

    /** That a machine failed. */
    static TableException failed(String table, Exception cause) {
        return new TableException(
                table,
                IdentificationMessage.SOURCE_FAILED.with(table, cause.getClass().getSimpleName()));
    }

    /** Registers among dated tables. */
    record Registers(DatedTables tables) implements RegisterSource {

        @Override
        public Set<SpecialGroup> groups() {
            return Arrays.stream(SpecialGroup.values())
                    .filter(group -> group != SpecialGroup.CJZ && !days(group).isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public List<LocalDate> days(SpecialGroup group) {
            return tables.days("registers/" + group);
        }

        @Override
        public TableSource open(SpecialGroup group, LocalDate day) {
            return tables.open("registers/" + group, day);
        }
    }

    /** Students and schools among dated tables. */
    record Students(DatedTables tables) implements StudentSource {

        @Override
        public List<LocalDate> days() {
            return tables.days("students");
        }

        @Override
        public TableSource students(LocalDate day) {
            return tables.open("students", day);
        }

        @Override
        public TableSource schools(LocalDate day) {
            return tables.open("schools", day);
        }
    }
}
