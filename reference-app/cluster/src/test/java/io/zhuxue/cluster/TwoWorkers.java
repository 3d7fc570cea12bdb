package io.zhuxue.cluster;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** A Spark standalone cluster of one master and two workers on this machine, from the jars of the build alone. */
final class TwoWorkers implements AutoCloseable {

    private final List<Process> processes = new ArrayList<>();
    private final Path home;
    private final String url;

    TwoWorkers(Path folder) throws IOException, InterruptedException {
        this.home = Files.createDirectories(folder.resolve("spark"));
        Path jars = Path.of(Objects.requireNonNull(System.getProperty("zhuxue.cluster.jars"), "zhuxue.cluster.jars"))
                .toAbsolutePath();
        Files.createSymbolicLink(home.resolve("jars"), jars);
        int port = freePort();
        this.url = "spark://127.0.0.1:" + port;
        start(
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--webui-port",
                Integer.toString(freePort()));
        await(port);
        for (int worker = 1; worker <= 2; worker++) {
            start(
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    Integer.toString(freePort()),
                    "--work-dir",
                    home.resolve("work" + worker).toString(),
                    url);
        }
    }

    String url() {
        return url;
    }

    /** Kills the second worker with its executor, as a machine that loses power. */
    void killOneWorker() throws InterruptedException {
        Process worker = processes.get(2);
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly().waitFor();
    }

    private void start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-Xmx256m", "-cp", home.resolve("jars") + File.separator + "*", main));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log" + processes.size()).toFile());
        process.environment().put("SPARK_HOME", home.toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(process.start());
    }

    private static void await(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IllegalStateException("the master did not come up on port " + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
