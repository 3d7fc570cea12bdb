package io.zhuxue.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written beside its place under another name, and moved there when it is
 * committed. Closing without a commit leaves what was there before.
 */
public final class WholeFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final OutputStream stream;
    private boolean open = true;

    private WholeFile(Path target, Path draft, OutputStream stream) {
        this.target = target;
        this.draft = draft;
        this.stream = stream;
    }

    /**
     * Begins a file; its folder is made when it is not there.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static WholeFile create(Path target) {
        try {
            Path place = target.toAbsolutePath();
            Path folder = place.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = place.resolveSibling("." + place.getFileName() + ".part");
            return new WholeFile(place, draft, Files.newOutputStream(draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the content goes; unbuffered. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts the file in its place, over an older one of that name.
     *
     * @throws UncheckedIOException when it could not be written to its end
     */
    public void commit() {
        try {
            stream.close();
            open = false;
            move();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares cannot; a plain move within one folder is the next best.
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Throws the draft away unless it was committed. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            stream.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
