package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A province package (省级数据包): the folder of files that a provincial centre exports for a run.
 *
 * @param folder where the files are
 * @param students 学籍花名册
 * @param schools 学校表
 * @param survey 量化测评表
 * @param registers the registers that are there, by group
 * @param policy the folder of overrides, if there is one
 */
public record ProvincePackage(
        Path folder,
        TableSource students,
        TableSource schools,
        TableSource survey,
        Map<SpecialGroup, TableSource> registers,
        Optional<Path> policy) {

    public ProvincePackage {
        registers = Map.copyOf(registers);
    }

    /**
     * Opens a folder; nothing is read yet but the names of its files.
     *
     * @throws Refusal when the folder, a table that every package needs, or a register's group is not known
     */
    public static ProvincePackage open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        Path policy = folder.resolve("policy");
        return new ProvincePackage(
                folder,
                table(folder, "students"),
                table(folder, "schools"),
                table(folder, "survey"),
                registers(folder),
                Files.isDirectory(policy) ? Optional.of(policy) : Optional.empty());
    }

    /** The groups whose registers the package does not hold; nobody can be found in them. */
    public List<SpecialGroup> missingRegisters() {
        return Arrays.stream(SpecialGroup.values())
                .filter(group -> group != SpecialGroup.CJZ && !registers.containsKey(group))
                .toList();
    }

    /** Every table that is read, registers in the order of the groups. */
    public List<TableSource> tables() {
        List<TableSource> tables = new ArrayList<>(List.of(students, schools, survey));
        for (SpecialGroup group : SpecialGroup.values()) {
            TableSource register = registers.get(group);
            if (register != null) {
                tables.add(register);
            }
        }
        return tables;
    }

    private static TableSource table(Path folder, String name) {
        return Tables.lookUp(folder, name).orElseThrow(() -> new Refusal(FlowMessage.NO_TABLE.with(name)));
    }

    private static Map<SpecialGroup, TableSource> registers(Path folder) {
        Path registers = folder.resolve("registers");
        if (!Files.isDirectory(registers)) {
            throw new Refusal(FlowMessage.NO_TABLE.with("registers/"));
        }
        Map<SpecialGroup, TableSource> found = new EnumMap<>(SpecialGroup.class);
        for (String name : baseNames(registers)) {
            Optional<SpecialGroup> group = group(name);
            if (group.isPresent()) {
                found.put(group.get(), Tables.find(folder, "registers/" + name));
            } else if (Tables.lookUp(folder, "registers/" + name).isPresent()) {
                throw new Refusal(FlowMessage.UNKNOWN_REGISTER.with(name, groupNames()));
            }
        }
        return found;
    }

    private static Optional<SpecialGroup> group(String name) {
        return Arrays.stream(SpecialGroup.values())
                .filter(group -> group != SpecialGroup.CJZ && group.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String groupNames() {
        return Arrays.stream(SpecialGroup.values())
                .filter(group -> group != SpecialGroup.CJZ)
                .map(SpecialGroup::name)
                .collect(Collectors.joining(" "));
    }

    /** File names without their last extension; not those that Excel keeps beside a workbook while it is open. */
    private static List<String> baseNames(Path registers) {
        try (Stream<Path> files = Files.list(registers)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.startsWith("~$"))
                    .map(name -> name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.UNREADABLE.with("registers", e.getClass().getSimpleName()));
        }
    }
}
