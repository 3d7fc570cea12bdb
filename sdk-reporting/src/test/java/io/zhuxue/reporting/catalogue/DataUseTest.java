package io.zhuxue.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.reporting.catalogue.Consent.Speaker;
import io.zhuxue.reporting.fact.FactKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DataUseTest {

    private static final PersonRef CHILD = new PersonRef("%064x".formatted(1));
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Test
    void consent_holds_from_its_day_until_it_is_taken_back() {
        List<Consent> records = List.of(
                consent("成长档案", true, Speaker.SELF, DAY), consent("成长档案", false, Speaker.SELF, DAY.plusDays(10)));

        assertThat(Consent.holds(CHILD, "成长档案", false, DAY.minusDays(1), records))
                .isFalse();
        assertThat(Consent.holds(CHILD, "成长档案", false, DAY, records)).isTrue();
        assertThat(Consent.holds(CHILD, "成长档案", false, DAY.plusDays(10), records))
                .isFalse();
        assertThat(Consent.holds(CHILD, "宣传报道", false, DAY, records)).isFalse();
        assertThat(Consent.holds(new PersonRef("%064x".formatted(2)), "成长档案", false, DAY, records))
                .isFalse();
    }

    @Test
    void under_fourteen_only_a_guardian_consents() {
        List<Consent> own = List.of(consent("成长档案", true, Speaker.SELF, DAY));

        assertThat(Consent.holds(CHILD, "成长档案", true, DAY, own)).isFalse();
        assertThat(Consent.holds(CHILD, "成长档案", true, DAY, List.of(consent("成长档案", true, Speaker.GUARDIAN, DAY))))
                .isTrue();
    }

    @Property(tries = 100)
    void the_order_in_which_consents_are_kept_does_not_matter_and_a_doubtful_day_means_no(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Consent> records = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            records.add(consent("p", chance.nextBoolean(), Speaker.SELF, DAY.plusDays(chance.nextInt(3))));
        }
        boolean holds = Consent.holds(CHILD, "p", false, DAY.plusDays(5), records);
        Collections.shuffle(records, chance);

        assertThat(Consent.holds(CHILD, "p", false, DAY.plusDays(5), records)).isEqualTo(holds);
        LocalDate last =
                records.stream().map(Consent::on).max(LocalDate::compareTo).orElseThrow();
        boolean takenBackLast = records.stream().anyMatch(c -> c.on().equals(last) && !c.given());
        assertThat(holds).isEqualTo(!takenBackLast);
    }

    @Test
    void facts_are_used_beyond_the_daily_work_by_whom_and_until_when_somebody_else_approved() {
        PurposeRecord study =
                new PurposeRecord("analyst", Set.of(FactKind.ENTITLEMENT), "专项课题", "省中心主任", DAY, DAY.plusDays(30));
        List<PurposeRecord> records = List.of(study);

        assertThat(PurposeRecord.allows("analyst", FactKind.ENTITLEMENT, DAY, records))
                .isTrue();
        assertThat(PurposeRecord.allows("analyst", FactKind.ENTITLEMENT, DAY.plusDays(31), records))
                .isFalse();
        assertThat(PurposeRecord.allows("analyst", FactKind.LINK, DAY, records)).isFalse();
        assertThat(PurposeRecord.allows("other", FactKind.ENTITLEMENT, DAY, records))
                .isFalse();
        assertThat(PurposeRecord.ended(DAY.plusDays(30), records)).isEmpty();
        assertThat(PurposeRecord.ended(DAY.plusDays(31), records)).containsExactly(study);
        assertThatThrownBy(() -> new PurposeRecord("a", Set.of(), "p", "a", DAY, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Consent consent(String purpose, boolean given, Speaker by, LocalDate on) {
        return new Consent(CHILD, purpose, given, by, on);
    }
}
