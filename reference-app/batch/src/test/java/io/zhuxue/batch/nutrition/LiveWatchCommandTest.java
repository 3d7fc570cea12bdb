package io.zhuxue.batch.nutrition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command listens and reports; what it hears from cameras is tested at {@code LiveWatch} with simulated ones. */
class LiveWatchCommandTest {

    private static final String CAMERA = "34020000001320000001";

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void a_county() throws IOException {
        Files.writeString(folder.resolve("schools.csv"), "school_code,name,mode\n2143000001,一小,CANTEEN\n");
        Files.writeString(
                folder.resolve("cameras.csv"), "device_id,school_code,point\n" + CAMERA + ",2143000001,COOKING\n");
        Files.writeString(
                folder.resolve("watch_times.csv"), "point,from,to\nCOOKING,00:00,23:59\nSAMPLE,00:00,23:59\n");
        Files.writeString(folder.resolve("passwords.csv"), "device_id,password\n" + CAMERA + ",secret\n");
    }

    private int run(Object... more) {
        String[] texts = new String[4 + more.length];
        texts[0] = "watch";
        texts[1] = folder.toString();
        texts[2] = "--passwords";
        texts[3] = folder.resolve("passwords.csv").toString();
        for (int i = 0; i < more.length; i++) {
            texts[4 + i] = more[i].toString();
        }
        return new CommandLine(new NutritionCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(texts);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    @Test
    void it_listens_for_its_time_challenges_a_device_and_writes_the_report() throws IOException {
        Path out = folder.resolve("out");
        int port = freePort();
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> run("--port", port, "--for", "PT5S", "--out", out));
        assertThat(answer(port)).startsWith("SIP/2.0 401").contains("realm=\"3402000000\"");
        assertThat(code.join()).isZero();
        assertThat(printed.toString())
                .contains("在 127.0.0.1:" + port + " 监看，摄像机 1 台")
                .contains("学校2143000001的“留样”环节没有摄像机")
                .contains("视频监看报告");
        assertThat(Files.readAllLines(out.resolve("events.csv"))).hasSize(2);
        assertThat(out.resolve("blind.csv")).exists();
        assertThat(out.resolve("rejects.csv")).exists();
    }

    /** What the desk says to a registration without an answer, asked until it is there. */
    private static String answer(int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            socket.setSoTimeout(200);
            String here = "127.0.0.1:" + socket.getLocalPort();
            for (int attempt = 1; attempt <= 100; attempt++) {
                byte[] request = ("REGISTER sip:34020000002000000001@3402000000 SIP/2.0\r\nVia: SIP/2.0/UDP " + here
                                + ";rport;branch=z9hG4bK" + attempt + "\r\nFrom: <sip:" + CAMERA
                                + "@3402000000>;tag=1\r\nTo: <sip:" + CAMERA + "@3402000000>\r\nCall-ID: c"
                                + attempt + "\r\nCSeq: 1 REGISTER\r\nContact: <sip:" + CAMERA + "@" + here
                                + ">\r\nMax-Forwards: 70\r\nExpires: 3600\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                socket.send(new DatagramPacket(request, request.length, InetAddress.getByName("127.0.0.1"), port));
                DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
                try {
                    socket.receive(packet);
                    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                } catch (SocketTimeoutException | java.net.PortUnreachableException notYet) {
                    // The command is still starting.
                }
            }
        }
        throw new AssertionError("no answer");
    }

    @Test
    void a_folder_of_somebody_else_or_a_number_that_is_none_is_refused() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("diary.txt"), "mine");
        assertThat(run("--port", freePort(), "--for", "PT0S", "--out", mine)).isNotZero();
        assertThat(mine.resolve("report.txt")).doesNotExist();
        assertThat(run("--id", "12", "--port", freePort(), "--out", folder.resolve("out")))
                .isNotZero();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_password_row_that_is_not_taken_is_listed_without_the_password() throws IOException {
        Files.writeString(folder.resolve("passwords.csv"), "device_id,password\n12,hidden\n");
        Path out = folder.resolve("out");
        assertThat(run("--port", freePort(), "--for", "PT0S", "--out", out)).isEqualTo(3);
        assertThat(Files.readString(out.resolve("rejects.csv")))
                .contains("device_id")
                .doesNotContain("hidden");
    }
}
