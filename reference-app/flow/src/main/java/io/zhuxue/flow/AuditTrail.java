package io.zhuxue.flow;

import io.zhuxue.core.audit.AuditFile;
import io.zhuxue.core.privacy.Sm3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code audit.csv} (审计链): which files a result was made from and which files it made, each under its SM3 hash, chained.
 *
 * <p>Times are the start of the business day in China, never the clock's.
 */
public final class AuditTrail implements AutoCloseable {

    /** The name of the file in a results folder. */
    public static final String FILE = "audit.csv";

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final AuditFile file;
    private final Instant at;
    private final String actor;

    private AuditTrail(AuditFile file, Instant at, String actor) {
        this.file = file;
        this.at = at;
        this.actor = actor;
    }

    /**
     * Opens the trail of a results folder to append to it.
     *
     * @param actor who does it, such as the command's name
     */
    public static AuditTrail open(Path results, LocalDate day, String actor) {
        Path trail = results.resolve(FILE);
        ownBytes(trail);
        Instant at = day.atStartOfDay().toInstant(CHINA);
        return new AuditTrail(AuditFile.open(trail).orThrow(), at, actor);
    }

    /** A file taken over from an earlier result shares its bytes with it; what is appended must not show there. */
    private static void ownBytes(Path trail) {
        if (Files.exists(trail)) {
            Path copy = trail.resolveSibling(FILE + ".draft");
            try {
                Files.copy(trail, copy);
                Files.move(copy, trail, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Records every file below a folder, in the order of their names. */
    public void files(String action, Path folder) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path each : files) {
            String name = folder.relativize(each).toString().replace('\\', '/');
            if (!name.contains(",") && !name.contains("\"")) {
                file(action, name, each);
            }
        }
    }

    /** Records one file. */
    public void file(String action, String name, Path path) {
        file.add(at, actor, action, name, Sm3.of(path));
    }

    /** Records a list that no file holds, by the texts of what is in it. */
    public void lines(String action, String name, List<?> list) {
        String all = list.stream().map(Object::toString).collect(Collectors.joining("\n"));
        file.add(at, actor, action, name, Sm3.of(all));
    }

    @Override
    public void close() {
        file.close();
    }
}
