package io.zhuxue.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A real Open Liberty with the application, on a free port of this machine's loopback: the server that the build has
 * made, with a data folder of its own for each test. It may be killed and started again on the same data.
 */
final class LibertyServer implements AutoCloseable {

    private static final String NAME = "zhuxue";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path home = Path.of(System.getProperty("liberty.home"));
    private final Path output;
    private final Map<String, String> environment;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    private LibertyServer(String test, Map<String, String> environment) {
        this.output = Path.of(System.getProperty("server.scratch")).resolve(test);
        this.environment = environment;
        this.port = freePort();
        this.process = launch();
    }

    private static final AtomicReference<LibertyServer> SHARED = new AtomicReference<>();

    /** The one training server that all tests of this build read from; it ends with the tests. */
    static synchronized LibertyServer training() {
        LibertyServer known = SHARED.get();
        if (known == null) {
            known = start(
                    "training",
                    Map.of(
                            "ZHUXUE_TRAINING_STUDENTS", "400",
                            "ZHUXUE_TRAINING_SEED", "1",
                            "ZHUXUE_TRAINING_SCENES", "false"));
            SHARED.set(known);
        }
        return known;
    }

    /** Starts with empty data and waits until the server says it is ready. */
    static LibertyServer start(String test, Map<String, String> environment) {
        delete(Path.of(System.getProperty("server.scratch")).resolve(test));
        LibertyServer server = new LibertyServer(test, environment);
        server.awaitReady();
        return server;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    HttpResponse<String> get(String path, String account) {
        return send(as(account, path));
    }

    /** Posts bytes; what they are the path says. */
    HttpResponse<String> post(String path, String account, byte[] body) {
        return send(as(account, path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** The bytes behind a path. */
    byte[] bytes(String path, String account) {
        try {
            return client.send(as(account, path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder as(String account, String path) {
        String pair = account + ":zhuxue-2022";
        return HttpRequest.newBuilder(at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitReady() {
        await("/health/ready", "ready");
    }

    /** Waits until something holds. */
    void await(BooleanSupplier holds, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the server was not " + what + " in time:\n" + log());
            }
            pause();
        }
    }

    /** Starts with empty data and waits for nothing. */
    static LibertyServer begin(String test, Map<String, String> environment) {
        delete(Path.of(System.getProperty("server.scratch")).resolve(test));
        return new LibertyServer(test, environment);
    }

    /** Ends the process as a power cut would, and starts it again on the same data. */
    void killAndStartAgain() {
        process.destroyForcibly();
        awaitEnd();
        process = launch();
        awaitReady();
    }

    /** The folder of packages and results. */
    Path data() {
        return output.resolve(NAME).resolve("data");
    }

    /** Waits until a path answers 200. */
    void await(String path, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended before it was " + what + ":\n" + log());
            }
            try {
                HttpResponse<String> answer = get(path);
                if (answer.statusCode() == 200) {
                    return;
                }
                if (answer.body().contains("FAILED")) {
                    throw new IllegalStateException("the training run failed:\n" + log());
                }
            } catch (UncheckedIOException notYet) {
                // the port is not open yet
            }
            pause();
        }
        throw new IllegalStateException("the server was not " + what + " in time:\n" + log());
    }

    /** The end of what the server said. */
    String log() {
        try {
            List<String> lines = Files.readAllLines(output.resolve("console.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("lib/platform/java/java9.options"),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                home.resolve("bin/tools/ws-server.jar").toString(),
                NAME));
        try {
            Files.createDirectories(output);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(output.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            output.resolve("console.log").toFile()));
            builder.environment().put("WLP_OUTPUT_DIR", output.toString());
            builder.environment().put("HTTP_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            Process started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
