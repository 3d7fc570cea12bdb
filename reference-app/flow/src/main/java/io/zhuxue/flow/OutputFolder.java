package io.zhuxue.flow;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A results folder that appears whole or not at all: files are written beside it and moved into place at the end.
 *
 * <p>An earlier result of the same place is replaced; a folder that holds anything else is refused.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path staging;
    private final String mark;
    private boolean finished;

    private OutputFolder(Path target, Path staging, String mark) {
        this.target = target;
        this.staging = staging;
        this.mark = mark;
    }

    /**
     * Begins a results folder.
     *
     * @param mark the name of a file that tells an earlier result of ours from somebody else's folder; it is made, and
     *     left empty, where the work itself writes no such file
     * @param inputs what the work reads; none of it may lie in the folder, which is replaced as a whole
     * @throws Refusal when the target is in use, holds an input or cannot be written
     */
    public static OutputFolder begin(Path target, String mark, Path... inputs) {
        Path whole = target.toAbsolutePath().normalize();
        for (Path input : inputs) {
            if (input.toAbsolutePath().normalize().startsWith(whole)) {
                throw new Refusal(FlowMessage.INPUT_IN_OUTPUT.with(input, target));
            }
        }
        try {
            recover(whole);
            if (Files.exists(whole) && !isReplaceable(whole, mark)) {
                throw new Refusal(FlowMessage.OUTPUT_IN_USE.with(target));
            }
            Path staging = whole.resolveSibling(whole.getFileName() + ".partial");
            delete(staging);
            Files.createDirectories(staging);
            return new OutputFolder(whole, staging, mark);
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(target, e.getClass().getSimpleName()));
        }
    }

    /** Puts back what a run that was cut off between its two last moves had set aside. */
    private static void recover(Path whole) throws IOException {
        Path old = aside(whole);
        if (Files.notExists(whole) && Files.exists(old)) {
            Files.move(old, whole);
        }
    }

    private static Path aside(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".replaced");
    }

    /** Fills the new folder with the files of the one that it will replace; sharing their bytes where it can. */
    public void takeOver() {
        try (Stream<Path> walk = Files.walk(target)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = staging.resolve(target.relativize(file));
                Files.createDirectories(copy.getParent());
                link(copy, file);
            }
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(target, e.getClass().getSimpleName()));
        }
    }

    private static void link(Path copy, Path file) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, copy);
        }
    }

    private static boolean isReplaceable(Path folder, String mark) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return Files.exists(folder.resolve(mark)) || entries.findAny().isEmpty();
        }
    }

    /** Where files are written until the folder is finished. */
    public Path path() {
        return staging;
    }

    /** Puts the whole folder in its place. */
    public void finish() {
        try {
            if (Files.notExists(staging.resolve(mark))) {
                Files.createFile(staging.resolve(mark));
            }
            Path old = aside(target);
            delete(old);
            if (Files.exists(target)) {
                Files.move(target, old);
            }
            Files.move(staging, target);
            delete(old);
            finished = true;
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(target, e.getClass().getSimpleName()));
        }
    }

    /** Takes away what was written, unless the folder was finished. */
    @Override
    public void close() {
        if (!finished) {
            try {
                delete(staging);
            } catch (IOException e) {
                throw new Refusal(
                        FlowMessage.OUTPUT_UNWRITABLE.with(staging, e.getClass().getSimpleName()));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
