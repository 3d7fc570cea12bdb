package io.zhuxue.server.rural;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.register.RegisterSeal;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.office.Faults;
import io.zhuxue.server.office.OfficeFile;
import io.zhuxue.server.office.OfficeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exports of the rural registers that there are (监测名册各期): those of finished runs, and those that offices handed in. */
public final class RuralSnapshots {

    private final Runs runs;
    private final OfficeFiles files;
    private final Uploads uploads;
    private final Settings settings;

    /** Over what it works with. */
    public RuralSnapshots(Runs runs, OfficeFiles files, Uploads uploads, Settings settings) {
        this.runs = runs;
        this.files = files;
        this.uploads = uploads;
        this.settings = settings;
    }

    /** Those that an office may use, the latest first. */
    public List<RuralSnapshot> all(Officer officer) {
        List<RuralSnapshot> all = new ArrayList<>();
        runs.all().stream().filter(Run::done).map(this::of).forEach(all::add);
        files.within(officer, OfficeFile.Kind.REGISTER).stream()
                .map(RuralSnapshots::of)
                .forEach(all::add);
        return all.stream()
                .filter(each -> Files.isDirectory(each.folder().resolve("registers")))
                .sorted(RuralSnapshot.OLDER_FIRST.reversed())
                .toList();
    }

    /** One of them. */
    public Optional<RuralSnapshot> find(Officer officer, String code) {
        return all(officer).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private RuralSnapshot of(Run run) {
        return new RuralSnapshot(
                "run-" + run.runId(),
                run.termOf().firstDay(),
                "第" + run.runId() + "次运行的数据包",
                run.input(settings.data()),
                "");
    }

    private static RuralSnapshot of(OfficeFile file) {
        return new RuralSnapshot(
                "file-" + file.id(),
                file.opening().day("day"),
                file.opening().by() + "导入",
                Path.of(file.text("folder")),
                file.text("seals"));
    }

    /**
     * Takes a new export as a ZIP with a table a register, and seals it.
     *
     * @param asOf the day as of which the rural office exported it
     * @return what was taken, or why it is none
     */
    public Parsed<String> take(Officer officer, InputStream zip, LocalDate asOf, LocalDate day) throws IOException {
        Optional<Message> fault = Faults.right(officer, Action.IMPORT);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Parsed<Path> unpacked = uploads.registers(zip);
        if (unpacked.refusal().isPresent()) {
            return Parsed.refused(unpacked.refusal().get());
        }
        Path folder = unpacked.orThrow();
        try {
            return sealed(officer, new RuralSnapshot("", asOf, "", folder, ""), day);
        } catch (TableException unreadable) {
            Uploads.delete(folder);
            return Parsed.refused(unreadable.reason());
        }
    }

    private Parsed<String> sealed(Officer officer, RuralSnapshot taken, LocalDate day) throws IOException {
        List<String> seals = new ArrayList<>();
        long rows = 0;
        long refused = 0;
        for (SpecialGroup group : RuralSnapshot.GROUPS) {
            Optional<RegisterSeal> seal = taken.register(group).map(RegisterSnapshot::seal);
            if (seal.isPresent()) {
                seals.add(group + "=" + seal.get().digest());
                rows += seal.get().rows();
                refused += seal.get().refused();
            }
        }
        if (rows == 0) {
            Uploads.delete(taken.folder());
            return Parsed.refused(ServerMessage.BAD_REGISTER.with("没有一行可用"));
        }
        files.open(
                officer,
                OfficeFile.Kind.REGISTER,
                day,
                Map.of(
                        "day", taken.day().toString(),
                        "folder", taken.folder().toString(),
                        "seals", String.join(";", seals)));
        return Parsed.accepted("已导入" + seals.size() + "本名册，可用" + rows + "行，不可用" + refused + "行。");
    }
}
