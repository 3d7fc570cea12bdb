package io.zhuxue.identification.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CaseTextTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    private static CaseEvent event(int kind, String text, NeedLevel level, boolean flag) {
        return switch (kind) {
            case 0 ->
                new CaseEvent.Opened(
                        DAY,
                        text,
                        new CaseOpening(
                                new PersonRef("p" + text),
                                text,
                                new SchoolYear(2022),
                                DAY,
                                level,
                                NeedLevel.NONE,
                                text));
            case 1 -> new CaseEvent.Notified(DAY, text, text, text);
            case 2 -> new CaseEvent.Applied(DAY, text, Signer.GUARDIAN, text);
            case 3 -> new CaseEvent.Withdrawn(DAY, text);
            case 4 -> new CaseEvent.RingDecided(DAY, text, Ring.GRADE, level, text);
            case 5 -> new CaseEvent.NoticeBegun(DAY, text, DAY.plusDays(7));
            case 6 -> new CaseEvent.ObjectionRaised(DAY, text, text, DAY);
            case 7 -> new CaseEvent.ObjectionAnswered(DAY, text, flag, text);
            case 8 -> new CaseEvent.Filed(DAY, text, level, DAY);
            case 9 -> new CaseEvent.Changed(DAY, text, text, level, NeedLevel.NONE);
            case 10 -> new CaseEvent.Appealed(DAY, text, text, DAY);
            case 11 -> new CaseEvent.AppealAnswered(DAY, text, flag, text);
            default -> new CaseEvent.Archived(DAY, text, DAY);
        };
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a父\\\t\n\r,“nt ").ofMaxLength(8);
    }

    @Property(tries = 500)
    void every_event_is_read_as_it_was_written(
            @ForAll @net.jqwik.api.constraints.IntRange(max = 12) int kind,
            @ForAll("texts") String text,
            @ForAll NeedLevel level,
            @ForAll boolean flag) {
        CaseEvent event = event(kind, text, level, flag);
        String line = CaseText.write(event);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(CaseText.read(line).orThrow()).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_is_tried() {
        Set<Class<?>> tried = new HashSet<>();
        for (int kind = 0; kind <= 12; kind++) {
            tried.add(event(kind, "x", NeedLevel.HARD, true).getClass());
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(Arrays.asList(CaseEvent.class.getPermittedSubclasses()));
    }

    @Test
    void what_is_no_event_is_refused_and_not_half_read() {
        for (String line : new String[] {
            "",
            "Nothing\t2022-09-05",
            "Withdrawn",
            "Withdrawn\t2022-13-05\tli",
            "Withdrawn\t2022-09-05\tli\tmore",
            "ObjectionAnswered\t2022-09-05\tli\tyes\tso",
            "Filed\t2022-09-05\tli\tRICH\t2022-09-05",
            "Withdrawn\t2022-09-05\tx\\"
        }) {
            assertThat(CaseText.read(line).refusal())
                    .as(line)
                    .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("CASE_UNREADABLE"));
        }
    }
}
