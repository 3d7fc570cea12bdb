package io.zhuxue.reporting.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.fact.EntitlementFact;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.SampleFacts;
import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.Forms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synthetic nation of 31 provinces, each with its own facts, rolled up county by county. */
class NationRollUpTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final LocalDate KNOWN = LocalDate.of(2022, 9, 1);
    private static final List<Form> FORMS = Forms.standardTables().stream()
            .filter(f -> f.id().equals("STAGE_PROGRAMME"))
            .toList();
    private static final List<String> MONEY = List.of("amount", "central", "province", "city", "county");

    @TempDir
    static Path folder;

    private static List<RegionCode> provinces;

    @BeforeAll
    static void every_province_brings_its_own_facts() {
        provinces = Regions.national().provinces().stream()
                .map(Region::code)
                .filter(code -> code.code().compareTo("700000") < 0)
                .toList();
        for (RegionCode province : provinces) {
            try (FactWriter writer = FactWriter.create(
                    folder.resolve(province.province()), new FactBatch(TERM, province.province(), KNOWN))) {
                for (RegionCode county : counties(province)) {
                    writer.add(entitlement(county, 1));
                    writer.add(entitlement(county, 2));
                }
                writer.finish();
            }
        }
    }

    @Test
    void there_are_31_provinces() {
        assertThat(provinces).hasSize(31);
    }

    @Test
    void the_sums_are_equal_at_each_level_and_every_level_is_approved_on_the_one_below() {
        List<Filing> approvedProvinces = new ArrayList<>();
        for (RegionCode province : provinces) {
            List<Filing> counties = new ArrayList<>();
            for (RegionCode county : counties(province)) {
                FigureSheet sheet = asked(folder.resolve(province.province()), county.code(), county.code());
                counties.add(approved(sheet, List.of()));
            }
            FigureSheet direct = asked(folder.resolve(province.province()), province.code(), province.province());
            FigureSheet rolled = FigureSheet.rollUp(
                    province.code(),
                    TERM.toString(),
                    counties.stream().map(c -> c.sheet().orElseThrow()).toList());
            MONEY.forEach(column -> assertThat(sum(direct, column)).isEqualByComparingTo(sum(rolled, column)));
            approvedProvinces.add(approved(rolled, counties));
        }
        FigureSheet nation = FigureSheet.rollUp(
                "000000",
                TERM.toString(),
                approvedProvinces.stream().map(p -> p.sheet().orElseThrow()).toList());
        FigureSheet direct = asked(folder, "000000", "");

        MONEY.forEach(column -> assertThat(sum(nation, column)).isEqualByComparingTo(sum(direct, column)));
        assertThat(sum(nation, "times")).isEqualByComparingTo(sum(direct, "times"));
        assertThat(sum(nation, "amount"))
                .isEqualByComparingTo(MONEY.stream()
                        .skip(1)
                        .map(column -> sum(nation, column))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(approved(nation, approvedProvinces).state()).isEqualTo(Filing.State.APPROVED);
    }

    private static Filing approved(FigureSheet sheet, List<Filing> below) {
        return Filing.open("STAGE_PROGRAMME", sheet.unit(), sheet.period())
                .submit(sheet, CrossChecks.of(List.of()), "officer", KNOWN)
                .orThrow()
                .approve(below, "above", KNOWN)
                .orThrow();
    }

    /** The figures of one place, asked of the facts themselves. */
    private static FigureSheet asked(Path facts, String unit, String region) {
        List<Form> forms = FORMS.stream()
                .map(f -> new Form(
                        f.id(),
                        f.sheet(),
                        f.title(),
                        f.columns(),
                        f.sql().replace("FROM entitlement", "FROM entitlement WHERE region LIKE :place")))
                .toList();
        try (FactStore store = FactStore.open(facts)) {
            return FigureSheet.of(unit, TERM.toString(), forms, store, Map.of("place", region + "%"));
        }
    }

    private static BigDecimal sum(FigureSheet sheet, String column) {
        return sheet.figures().entrySet().stream()
                .filter(e -> e.getKey().endsWith("/" + column))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Three counties of each province are enough to see the sums. */
    private static List<RegionCode> counties(RegionCode province) {
        return Regions.national().counties(province).stream()
                .map(Region::code)
                .limit(3)
                .toList();
    }

    private static EntitlementFact entitlement(RegionCode county, int number) {
        long seed = Integer.parseInt(county.code()) * 10L + number;
        Money amount = Money.ofFen(100_000 + seed % 9_973);
        return new EntitlementFact(
                new Place(county, county.code() + "0001", number == 1 ? Stage.SHS : Stage.UG),
                new PersonRef("%064x".formatted(seed)),
                number == 1 ? "SHS_GRANT" : "UG_GRANT",
                NeedLevel.HARD,
                amount,
                SampleFacts.shares(amount),
                "");
    }
}
