package io.zhuxue.core.policy;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Which of many overrides decides, against a second and naive reading of the rule. */
class ResolutionLawsTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Place SCHOOL = new Place(new RegionCode("431228"), "2143000001");

    /**
     * A value that somebody set.
     *
     * @param owner whose: 43, 44, 431228, 430102, or a school
     * @param from days after the start
     * @param days how long it holds; none holds for ever
     */
    private record Set(String owner, int from, Optional<Integer> days, int value) {

        String level() {
            return switch (owner.length()) {
                case 2 -> "PROVINCE";
                case 6 -> "COUNTY";
                default -> "SCHOOL";
            };
        }

        LocalDate first() {
            return START.plusDays(from);
        }

        LocalDate last() {
            return days.map(length -> first().plusDays(length)).orElse(LocalDate.MAX);
        }

        String yaml() {
            return "override: {level: " + level() + ", place: \"" + owner + "\"}\nvalues:\n  - {id: meal, from: "
                    + first() + days.map(length -> ", until: " + last()).orElse("") + ", value: " + value
                    + ", document: 文, checked: 2026-11-24}\n";
        }
    }

    private static PolicyBook book(List<Set> sets) {
        PolicyBook book = PolicyBook.of(List.of(new TextSource("nation", """
            parameters:
              - id: meal
                title: 膳食补助
                unit: 元/天
                lowest: SCHOOL
                values:
                  - {from: 2019-AUTUMN, value: 0, document: 国, checked: 2026-11-24}
            """)));
        for (Set set : sets) {
            book = book.with(new TextSource(set.owner(), set.yaml()));
        }
        return book;
    }

    /** From the school up: the newest value that has begun, if it still holds, else the next level's. */
    private static int naive(List<Set> sets, LocalDate day) {
        for (String owner : List.of("2143000001", "431228", "43")) {
            Optional<Set> newest = sets.stream()
                    .filter(set -> set.owner().equals(owner) && !set.first().isAfter(day))
                    .max(comparing(Set::first));
            if (newest.isPresent() && !newest.get().last().isBefore(day)) {
                return newest.get().value();
            }
        }
        return 0;
    }

    @Property(tries = 300)
    void the_nearest_level_whose_newest_value_still_holds_decides(
            @ForAll("sets") List<Set> sets, @ForAll @IntRange(max = 400) int day) {
        LocalDate asked = START.plusDays(day);
        assertThat(book(sets).find("meal", asked, SCHOOL).orElseThrow().whole()).isEqualTo(naive(sets, asked));
    }

    @Property(tries = 100)
    void the_order_in_which_folders_are_laid_over_the_nation_makes_no_difference(
            @ForAll("sets") List<Set> sets, @ForAll @IntRange(max = 400) int day, @ForAll int seed) {
        List<Set> shuffled = new ArrayList<>(sets);
        Collections.shuffle(shuffled, new Random(seed));
        PolicyBook one = book(sets);
        PolicyBook other = book(shuffled);

        assertThat(other.find("meal", START.plusDays(day), SCHOOL))
                .isEqualTo(one.find("meal", START.plusDays(day), SCHOOL));
        assertThat(other.version()).isEqualTo(one.version());
    }

    @Property(tries = 100)
    void the_trace_names_one_value_a_level_from_the_nation_down_and_one_that_was_chosen(
            @ForAll("sets") List<Set> sets, @ForAll @IntRange(max = 400) int day) {
        Resolved found = book(sets).find("meal", START.plusDays(day), SCHOOL).orElseThrow();

        assertThat(found.trace())
                .extracting(step -> step.value().level())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(found.trace())
                .filteredOn(step -> step.outcome() == Resolved.Outcome.CHOSEN)
                .singleElement()
                .satisfies(step -> assertThat(step.value()).isEqualTo(found.chosen()));
    }

    @Property(tries = 100)
    void another_countys_and_another_provinces_values_change_nothing(
            @ForAll("sets") List<Set> sets, @ForAll @IntRange(max = 400) int day) {
        List<Set> own = sets.stream()
                .filter(set -> !set.owner().equals("44") && !set.owner().equals("430102"))
                .toList();
        assertThat(book(own).find("meal", START.plusDays(day), SCHOOL).map(Resolved::trace))
                .isEqualTo(book(sets).find("meal", START.plusDays(day), SCHOOL).map(Resolved::trace));
    }

    @Provide
    Arbitrary<List<Set>> sets() {
        return Combinators.combine(
                        Arbitraries.of("43", "44", "431228", "430102", "2143000001"),
                        Arbitraries.integers().between(0, 365),
                        Arbitraries.integers().between(0, 200).optional(),
                        Arbitraries.integers().between(1, 1_000))
                .as(Set::new)
                .list()
                .ofMaxSize(10)
                .uniqueElements(set -> set.owner() + set.from());
    }
}
