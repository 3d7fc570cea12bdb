package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.access.Officer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways through the console: each page is found, in one room, and nobody is offered a shut door. */
class NavigationTest {

    private static final Path PAGES = Path.of("src/main/webapp/console");

    @Test
    void every_page_of_the_console_stands_in_exactly_one_room() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".xhtml", "")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Arrays.stream(Room.values()).filter(room -> room.holds(page)))
                            .as(page)
                            .hasSize(1));
        }
    }

    @Test
    void every_way_leads_to_a_page_and_no_two_bear_the_same_words() {
        List<Room.Way> ways = Arrays.stream(Room.values())
                .flatMap(room -> room.ways().stream())
                .toList();
        assertThat(ways).extracting(Room.Way::label).doesNotHaveDuplicates();
        assertThat(ways)
                .allSatisfy(
                        way -> assertThat(PAGES.resolve(way.page() + ".xhtml")).exists());
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_OFFICER, 43, runs whatif reviews, audit",
        "COUNTY_OFFICER, 430302, students reviews rural meals-safety, runs audit",
        "SCHOOL_OFFICER, 430302/2143000002, students cases meals, runs whatif audit rural",
        "CLASS_TEACHER, 430302/2143000002/1班, cases, overview students growth meals",
        "FAMILY, 430302/2143000002/1班/ab12, growth, overview students cases meals",
        "EXPERT, 43, scholarship, students growth runs",
        "AUDITOR, 43, audit, reviews runs",
    })
    void each_is_offered_what_is_open_to_them_and_nothing_else(Role role, String area, String open, String shut) {
        Officer officer = new Officer("x", "某", role, area);
        assertThat(Arrays.stream(Room.values())
                        .flatMap(room -> Navigation.open(officer, room).stream())
                        .map(Room.Way::page))
                .contains(open.split(" "))
                .doesNotContain(shut.split(" "));
    }
}
