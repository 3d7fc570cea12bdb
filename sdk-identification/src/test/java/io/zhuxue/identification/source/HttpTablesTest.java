package io.zhuxue.identification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.contract.RegisterSourceContract;
import io.zhuxue.identification.contract.StudentSourceContract;
import io.zhuxue.identification.spi.RegisterSource;
import io.zhuxue.identification.spi.StudentSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTablesTest {

    @TempDir
    Path spool;

    private final AtomicInteger fetched = new AtomicInteger();
    private SmallService service;
    private DatedTables tables;

    @BeforeEach
    void startService() throws IOException {
        service = new SmallService(this::answer);
        tables = DatedTables.http(HttpClient.newHttpClient(), service.address().resolve("/exchange"), spool);
    }

    @AfterEach
    void stopService() throws IOException {
        service.close();
    }

    private SmallService.Reply answer(String path) {
        int last = path.lastIndexOf('/');
        String table = path.substring("/exchange/".length(), last);
        String asked = path.substring(last + 1);
        if (table.equals("registers/LS")) {
            return new SmallService.Reply(500, "out of order");
        }
        String body = "";
        if (asked.equals("days")) {
            body = Archive.TABLES.keySet().stream()
                    .filter(key -> key.startsWith(table + " "))
                    .map(key -> key.substring(key.indexOf(' ') + 1))
                    .collect(Collectors.joining("\n"));
        } else {
            fetched.incrementAndGet();
            body = Archive.TABLES.getOrDefault(table + " " + asked.replace(".csv", ""), "");
        }
        return new SmallService.Reply(body.isEmpty() ? 404 : 200, body);
    }

    /** A service that also fails at the register of martyrs' children, which the contract must not see. */
    private RegisterSource withoutMartyrs() {
        RegisterSource all = new DatedTables.Registers(new DatedTables() {
            @Override
            public java.util.List<LocalDate> days(String table) {
                return table.equals("registers/LS") ? java.util.List.of() : tables.days(table);
            }

            @Override
            public io.zhuxue.core.table.TableSource open(String table, LocalDate day) {
                return tables.open(table, day);
            }
        });
        return all;
    }

    @Nested
    class AsRegisters extends RegisterSourceContract {
        @Override
        protected RegisterSource source() {
            return withoutMartyrs();
        }
    }

    @Nested
    class AsStudents extends StudentSourceContract {
        @Override
        protected StudentSource source() {
            return tables.students();
        }
    }

    @Test
    void a_snapshot_is_fetched_once_because_it_never_changes() {
        LocalDate day = LocalDate.of(2022, 9, 1);
        tables.registers().asOf(SpecialGroup.TP, day).seal();
        tables.registers().asOf(SpecialGroup.TP, day).seal();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void a_service_that_fails_leaves_nothing_half_fetched_behind() throws IOException {
        assertThatThrownBy(() -> tables.open("registers/LS", LocalDate.of(2022, 9, 1)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("HTTP 500");
        assertThatThrownBy(() -> tables.days("registers/LS")).isInstanceOf(TableException.class);
        try (var files = Files.list(spool)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_service_that_is_not_there_is_a_failed_source_and_not_an_empty_one() throws IOException {
        service.close();
        assertThatThrownBy(() -> tables.days("students"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("SOURCE_FAILED");
    }
}
