package io.zhuxue.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final String MARK = "seal.txt";

    @TempDir
    private Path home;

    private Path write(String text) throws IOException {
        Path target = home.resolve("results");
        try (OutputFolder folder = OutputFolder.begin(target, MARK)) {
            Files.writeString(folder.path().resolve(MARK), text);
            folder.finish();
        }
        return target;
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void results_appear_whole_when_they_are_finished() throws IOException {
        Path target = write("one");
        assertThat(target.resolve(MARK)).hasContent("one");
        assertThat(names()).containsExactly("results");
    }

    @Test
    void work_that_is_broken_off_leaves_nothing_behind() throws IOException {
        try (OutputFolder folder = OutputFolder.begin(home.resolve("results"), MARK)) {
            Files.writeString(folder.path().resolve("half.csv"), "half");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void an_earlier_result_is_replaced_and_none_of_its_files_stay() throws IOException {
        Path target = write("one");
        Files.writeString(target.resolve("old.csv"), "old");
        write("two");
        assertThat(target.resolve(MARK)).hasContent("two");
        assertThat(target.resolve("old.csv")).doesNotExist();
    }

    @Test
    void a_folder_whose_work_writes_no_mark_is_marked_all_the_same_and_can_be_replaced() throws IOException {
        Path target = home.resolve("pairs");
        for (String text : new String[] {"one", "two"}) {
            try (OutputFolder folder = OutputFolder.begin(target, ".zhuxue-link")) {
                Files.writeString(folder.path().resolve("pairs.csv"), text);
                folder.finish();
            }
        }
        assertThat(target.resolve("pairs.csv")).hasContent("two");
        assertThat(target.resolve(".zhuxue-link")).isEmptyFile();
    }

    @Test
    void a_folder_of_somebody_elses_pairs_is_not_taken_for_ours() throws IOException {
        Path target = Files.createDirectory(home.resolve("pairs"));
        Files.writeString(target.resolve("pairs.csv"), "mine");
        assertThatThrownBy(() -> OutputFolder.begin(target, ".zhuxue-link")).hasMessageContaining("OUTPUT_IN_USE");
    }

    @Test
    void a_folder_that_is_somebody_elses_is_refused_and_untouched() throws IOException {
        Path target = Files.createDirectory(home.resolve("results"));
        Files.writeString(target.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> OutputFolder.begin(target, MARK)).hasMessageContaining("OUTPUT_IN_USE");
        assertThat(target.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void an_input_inside_the_results_that_would_be_replaced_is_refused_and_untouched() throws IOException {
        Path target = write("one");
        Path input = Files.writeString(target.resolve("menu.csv"), "mine");
        assertThatThrownBy(() -> OutputFolder.begin(target, MARK, input)).hasMessageContaining("INPUT_IN_OUTPUT");
        assertThatThrownBy(() -> OutputFolder.begin(target, MARK, target)).hasMessageContaining("INPUT_IN_OUTPUT");
        assertThat(input).hasContent("mine");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path target = Files.writeString(home.resolve("results"), "a file");
        assertThatThrownBy(() -> OutputFolder.begin(target, MARK)).hasMessageContaining("OUTPUT_IN_USE");
    }

    @Test
    void results_set_aside_by_a_run_that_died_between_its_last_two_moves_are_put_back() throws IOException {
        Path target = write("one");
        Files.move(target, home.resolve("results.replaced"));
        try (OutputFolder folder = OutputFolder.begin(target, MARK)) {
            assertThat(target.resolve(MARK)).hasContent("one");
            assertThat(folder.path()).isEmptyDirectory();
        }
    }

    @Test
    void a_new_folder_can_begin_with_the_files_of_the_old_one_without_touching_them() throws IOException {
        Path target = write("one");
        try (OutputFolder folder = OutputFolder.begin(target, MARK)) {
            folder.takeOver();
            Files.delete(folder.path().resolve(MARK));
            Files.writeString(folder.path().resolve(MARK), "two");
        }
        assertThat(target.resolve(MARK)).hasContent("one");
    }
}
