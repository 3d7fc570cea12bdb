package io.zhuxue.nutrition.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.nutrition.procurement.SupplierEvent;
import io.zhuxue.nutrition.procurement.TenderEvent;
import io.zhuxue.nutrition.safety.ComplaintEvent;
import io.zhuxue.nutrition.safety.IncidentEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTextTest {

    @ParameterizedTest
    @MethodSource("io.zhuxue.nutrition.jakarta.EventSamples#all")
    <E> void every_event_is_read_as_it_was_written(EventSamples.Kept<E> kept) {
        for (E event : kept.events()) {
            assertThat(JournalText.read(kept.type(), JournalText.write(kept.type(), event)))
                    .isEqualTo(event);
        }
    }

    @Test
    void the_samples_hold_every_kind_of_event() {
        for (EventSamples.Kept<?> kept : EventSamples.all()) {
            if (kept.type().isSealed()) {
                Set<Class<?>> kinds =
                        kept.events().stream().map(Object::getClass).collect(Collectors.toSet());
                assertThat(kinds)
                        .isEqualTo(Arrays.stream(kept.type().getPermittedSubclasses())
                                .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void the_form_of_a_line_is_kept_for_years() {
        assertThat(JournalText.write(
                        IncidentEvent.class, EventSamples.all().get(4).events().get(0)))
                .isEqualTo("Noticed\t2143000001\t2022-09-05T13:05\t2143000001\t2022-09-05\tLUNCH\t3");
        assertThat(JournalText.write(
                        IncidentEvent.class, EventSamples.all().get(4).events().get(1)))
                .isEqualTo("Noticed\t2143000001\t2022-09-05T13:05:59\t\\N\t0");
        assertThat(JournalText.write(
                        TenderEvent.class, EventSamples.all().get(1).events().get(2)))
                .isEqualTo("CommitteeNamed\t2\tW1\ttrue\t0\tW2\tfalse\t2\tA0\tG1");
        assertThat(JournalText.write(
                        TenderEvent.class, EventSamples.all().get(1).events().get(5)))
                .isEqualTo("Failed\t1\tTOO_FEW_BIDS\t3\tZB-1\t2\t3");
    }

    @Property
    void any_text_comes_back(@ForAll String text) {
        SupplierEvent event = new SupplierEvent.Removed(text);
        assertThat(JournalText.read(SupplierEvent.class, JournalText.write(SupplierEvent.class, event)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Removed",
                "Removed\ta\tb",
                "Gone\ta",
                "PassedOn\t\\N\tx",
                "Received\t2143000001\tSAFETY\tyesterday\tx",
                "Received\t2143000001\tWEATHER\t2022-09-05\tx",
                "Received\t1\tSAFETY\t2022-09-05\tx"
            })
    void a_line_that_is_no_event_is_not_read(String line) {
        assertThatThrownBy(() -> JournalText.read(ComplaintEvent.class, line)).isInstanceOf(StoreException.class);
    }
}
