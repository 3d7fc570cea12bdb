package io.zhuxue.identification.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.contract.RegisterSourceContract;
import io.zhuxue.identification.contract.StudentSourceContract;
import io.zhuxue.identification.spi.RegisterSource;
import io.zhuxue.identification.spi.StudentSource;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTablesTest {

    @TempDir
    Path folder;

    private DatedTables tables;

    @BeforeEach
    void writeArchive() {
        tables = DatedTables.folder(Archive.write(folder));
    }

    @Nested
    class AsRegisters extends RegisterSourceContract {
        @Override
        protected RegisterSource source() {
            return tables.registers();
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
    void folders_that_are_no_days_are_passed_over() {
        assertThat(DatedTables.folder(folder.resolve("nowhere")).days("students"))
                .isEmpty();
        assertThat(folder.resolve("notes").toFile().mkdir()).isTrue();
        assertThat(tables.registers().days(SpecialGroup.TP))
                .containsExactly(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 9, 1));
    }
}
