package io.zhuxue.server.province;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.TableException;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.template.WorkbookTemplate;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workbooks into which an office takes out its lists (导出表样): one a list and office, its own and nobody else's. They
 * hold no data, and lie beside the packages.
 */
public final class OfficeLooks {

    /** A look with its logo is smaller. */
    private static final int MOST_BYTES = 2 << 20;

    private static final Set<String> WORDS = Set.of("title", "region", "office", "day");

    private final Settings settings;
    private final AuditBook audit;

    /** Over what it works with. */
    public OfficeLooks(Settings settings, AuditBook audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** Keeps a workbook as the look of a list of the officer's own office, in place of the one before. */
    public Optional<Message> keep(Officer officer, Export export, InputStream workbook) {
        if (!officer.may(Action.KEEP_RECORDS)) {
            return Optional.of(ServerMessage.NOT_YOURS.with(officer.displayName()));
        }
        try {
            Path folder = Files.createDirectories(folder(officer));
            Path draft = Files.createTempFile(folder, "look-", ".part");
            try {
                byte[] bytes = workbook.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    return Optional.of(ServerMessage.BAD_LOOK.with("超过 2 MB"));
                }
                Files.write(draft, bytes);
                WorkbookTemplate look = WorkbookTemplate.open(draft, export.title());
                look.check(look.table(), export.columns(), WORDS);
                look.checkOthers(WORDS);
                Files.move(draft, file(officer, export), StandardCopyOption.REPLACE_EXISTING);
            } catch (TableException unreadable) {
                return Optional.of(unreadable.reason());
            } catch (ReportingException unusable) {
                return Optional.of(unusable.reason());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.add(officer.account(), "LOOK_KEPT", name(export), "");
        return Optional.empty();
    }

    /** Takes the look of a list away; the list goes out plainly again. */
    public Optional<Message> drop(Officer officer, Export export) {
        if (!officer.may(Action.KEEP_RECORDS)) {
            return Optional.of(ServerMessage.NOT_YOURS.with(officer.displayName()));
        }
        try {
            if (!Files.deleteIfExists(file(officer, export))) {
                return Optional.of(ServerMessage.BAD_LOOK.with("本单位没有这张清单的表样"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.add(officer.account(), "LOOK_DROPPED", name(export), "");
        return Optional.empty();
    }

    /** The look of a list in the officer's own office. */
    public Optional<WorkbookTemplate> of(Officer officer, Export export) {
        return Optional.of(file(officer, export))
                .filter(Files::isRegularFile)
                .map(file -> WorkbookTemplate.open(file, export.title()));
    }

    /** The lists that have a look in the officer's own office. */
    public List<Export> kept(Officer officer) {
        return Arrays.stream(Export.values())
                .filter(export -> Files.isRegularFile(file(officer, export)))
                .toList();
    }

    /** The words of a list that goes out on a day. */
    public static Map<String, String> words(Officer officer, Export export, String region, String day) {
        return Map.of("title", export.title(), "region", region, "office", officer.displayName(), "day", day);
    }

    private static String name(Export export) {
        return export.name().toLowerCase(Locale.ROOT);
    }

    /** An area is digits and slashes; what is none of these becomes an underline. */
    private Path folder(Officer officer) {
        String office =
                officer.areaCode().isEmpty() ? "nation" : officer.areaCode().replaceAll("[^0-9A-Za-z]", "_");
        return settings.data().resolve("looks").resolve(office);
    }

    private Path file(Officer officer, Export export) {
        return folder(officer).resolve(name(export) + ".xlsx");
    }
}
