package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.Pupil;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private final NameBook book = new NameBook();
    private final RegisterIndex index = new RegisterIndex();
    private final EvidenceTable evidence = new EvidenceTable(book, index);
    private final RosterTable roster = new RosterTable(book);

    @Test
    void more_pairs_than_are_compared_at_once_lose_none_and_keep_no_stranger() {
        int people = 150;
        for (int i = 0; i < people; i++) {
            evidence.add(row(2 + i, name(i)));
        }
        for (int i = 0; i < people; i++) {
            roster.add(2 + i, student(name(i)), index, evidence);
        }
        Candidates candidates = new Candidates(new Comparison(book, roster, evidence, new Frequencies(book, roster)));
        for (int row = 0; row < people; row++) {
            for (int student = 0; student < people; student++) {
                candidates.add(row, student);
            }
        }

        Pairs pairs = candidates.pairs();
        pairs.sortOut();

        assertThat(pairs.size()).isEqualTo(people);
        for (int pair = 0; pair < people; pair++) {
            assertThat(pairs.row(pair)).isEqualTo(pairs.student(pair));
        }
    }

    /** Three characters of which no two people share any. */
    private static String name(int i) {
        return "" + (char) (0x4E00 + 97 * i) + (char) (0x4E00 + 97 * i + 31) + (char) (0x4E00 + 97 * i + 62);
    }

    private static Student student(String name) {
        List<Student> read = new ArrayList<>();
        RosterReader.create(school -> true)
                .read(
                        Pupil.roster(Pupil.pupil().with("name", name).with("id_no", "")),
                        (row, student) -> read.add(student),
                        refused -> {});
        return read.get(0);
    }

    private static RegisterEntry row(long row, String name) {
        return new RegisterEntry(
                SpecialGroup.DBR,
                row,
                "",
                name,
                "",
                "",
                Optional.empty(),
                LocalDate.MIN,
                LocalDate.MAX,
                false,
                LocalDate.of(2011, 7, 28));
    }
}
