package io.zhuxue.identification.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A service on this machine that answers GET; one request a connection. */
final class SmallService implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Function<String, Reply> answers;

    /** A status and a body. */
    record Reply(int status, String body) {}

    SmallService(Function<String, Reply> answers) throws IOException {
        this.answers = answers;
        Thread thread = new Thread(this::serve, "small service");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                answer(caller);
            } catch (IOException e) {
                // A caller that hung up, or the end of the service.
                continue;
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        String path = in.readLine().split(" ")[1];
        while (!in.readLine().isEmpty()) {
            // Headers are of no interest.
            continue;
        }
        Reply reply = answers.apply(path);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        OutputStream out = caller.getOutputStream();
        out.write(("HTTP/1.1 " + reply.status() + " X\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
