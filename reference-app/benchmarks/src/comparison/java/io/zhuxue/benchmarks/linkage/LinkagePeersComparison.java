package io.zhuxue.benchmarks.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.benchmarks.linkage.Peer.Found;
import io.zhuxue.identification.linkage.LinkScore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * General linkage beside other engines on the same records, each in a machine of its own, so that time and memory are its
 * own. The others get the cut that is best for them by the truth; ours gets its one default.
 *
 * <p>{@code -Dzhuxue.province=DIR} adds a province that {@code zhuxue generate --errors harsh} made, {@code
 * -Dzhuxue.febrl=DIR} the public FEBRL sets 3 and 4 ({@link FebrlFiles}).
 */
class LinkagePeersComparison {

    private static final Map<String, Supplier<Peer>> PEERS = new LinkedHashMap<>();

    static {
        PEERS.put("SDK", SdkPeer::new);
        PEERS.put("Duke 1.2", DukePeer::new);
        PEERS.put("JedAI 3.1", JedaiPeer::new);
        PEERS.put("DuckDB SQL", DuckDbPeer::new);
    }

    @Test
    void nobody_finds_more_of_the_same_persons_than_the_default() throws IOException, InterruptedException {
        Map<String, String> sets = new LinkedHashMap<>();
        List.of("febrl3-like", "febrl4-like", "historical-like").forEach(set -> sets.put(set, ""));
        add(sets, System.getProperty("zhuxue.febrl", ""), "febrl3", "febrl4");
        add(sets, System.getProperty("zhuxue.province", ""), "province");
        System.out.println(
                "| set | engine | precision | recall | F1 | CPU s | peak MB |\n|---|---|---|---|---|---|---|");
        for (String set : sets.keySet()) {
            Map<String, Double> scores = new HashMap<>();
            for (String peer : PEERS.keySet()) {
                String line = alone(peer, set, sets.get(set));
                System.out.println(line);
                scores.put(peer, Double.parseDouble(line.split("\\|")[5].strip()));
            }
            assertThat(scores)
                    .allSatisfy((peer, f1) -> assertThat(scores.get("SDK")).isGreaterThanOrEqualTo(f1));
        }
    }

    private static void add(Map<String, String> sets, String folder, String... names) {
        if (!folder.isEmpty()) {
            List.of(names).forEach(name -> sets.put(name, folder));
        }
    }

    /** Runs one engine on one set in a new machine and gives the line it prints. */
    private static String alone(String peer, String set, String folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx5g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LinkagePeersComparison.class.getName(),
                        peer,
                        set,
                        folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(peer + " on " + set).isZero();
        return out.lines().filter(line -> line.startsWith("|")).findFirst().orElseThrow();
    }

    /** Prints one line of the table. */
    public static void main(String[] args) throws IOException {
        PeerSet set = PeerSet.of(args[1], Path.of(args[2]));
        Peer peer = PEERS.get(args[0]).get();
        double before = cpu();
        List<Found> found = peer.find(set);
        double spent = cpu() - before;
        long peak = peakMegabytes();
        LinkScore score = peer.decides() ? BestCut.uncut(set, found) : BestCut.of(set, found);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %.4f | %.1f | %,d |%n",
                args[1],
                args[0],
                score.precision(),
                score.recall(),
                score.f1(),
                spent,
                peak);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** The most memory that the process held at once, native memory included. */
    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
