package io.zhuxue.benchmarks.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.linkage.IdScan;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures the exact stage alone, from the CSV files of a province package to all links by ID:
 * {@code java -cp benchmarks.jar io.zhuxue.benchmarks.linkage.ExactAtScale FOLDER [THREADS]}. The first of its rounds is
 * what a command pays that runs once.
 */
public final class ExactAtScale {

    private static final int ROUNDS = 4;

    private ExactAtScale() {}

    /** Prints a line for each round. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        for (int round = 1; round <= ROUNDS; round++) {
            long wall = System.nanoTime();
            double cpu = cpu();
            IdScan scan = IdScan.create(threads);
            long rows = 0;
            for (SpecialGroup group : SpecialGroup.values()) {
                Path register = folder.resolve("registers").resolve(group + ".csv");
                rows += Files.exists(register) ? scan.register(group, register) : 0;
            }
            long[] links = {0};
            rows += scan.students(folder.resolve("students.csv"), (row, group, line) -> links[0]++);
            double seconds = (System.nanoTime() - wall) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,d rows, %,d links, %.2f s wall, %.2f CPU s, %.2f M rows/s%n",
                    round,
                    rows,
                    links[0],
                    seconds,
                    cpu() - cpu,
                    rows / seconds / 1e6);
        }
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
