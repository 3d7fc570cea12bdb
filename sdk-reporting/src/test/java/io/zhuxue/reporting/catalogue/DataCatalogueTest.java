package io.zhuxue.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.reporting.fact.FactColumn;
import io.zhuxue.reporting.fact.FactKind;
import org.junit.jupiter.api.Test;

class DataCatalogueTest {

    private final DataCatalogue catalogue = DataCatalogue.create();

    @Test
    void every_kind_of_facts_is_catalogued_once() {
        assertThat(catalogue.entries()).extracting(CatalogueEntry::kind).containsExactlyInAnyOrder(FactKind.values());
    }

    @Test
    void facts_with_a_person_are_pseudonymous_important_and_may_be_about_children() {
        for (CatalogueEntry entry : catalogue.entries()) {
            boolean person =
                    entry.kind().columns().stream().anyMatch(c -> c.name().equals("person"));
            assertThat(entry.pseudonymous()).as(entry.kind().title()).isEqualTo(person);
            assertThat(entry.minors()).as(entry.kind().title()).isEqualTo(person);
            assertThat(entry.level() == CatalogueEntry.Level.IMPORTANT)
                    .as(entry.kind().title())
                    .isEqualTo(person);
        }
    }

    @Test
    void no_fact_holds_what_names_a_person() {
        for (FactKind kind : FactKind.values()) {
            assertThat(kind.columns())
                    .extracting(FactColumn::name)
                    .doesNotContain("name", "id_no", "phone", "account_no", "birth_date", "student_no");
        }
    }

    @Test
    void the_catalogue_publishes_every_column() {
        String page = catalogue.markdown();

        for (FactKind kind : FactKind.values()) {
            assertThat(page).contains(kind.contract());
            kind.columns().forEach(c -> assertThat(page).contains("| " + c.name() + " |"));
        }
    }

    @Test
    void facts_are_overdue_when_their_years_are_over() {
        CatalogueEntry rejects = catalogue.entries().stream()
                .filter(e -> e.kind() == FactKind.REJECT)
                .findFirst()
                .orElseThrow();

        assertThat(rejects.overdue(2022, 2025)).isFalse();
        assertThat(rejects.overdue(2022, 2026)).isTrue();
    }
}
