package io.zhuxue.flow.camera;

import io.zhuxue.nutrition.surveillance.DeviceId;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A camera that is none: it writes SIP by hand over UDP, so that the desk is not tested against its own library. */
public final class SimulatedCamera implements AutoCloseable {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Charset CHINESE = Charset.forName("GB2312");

    private final DatagramSocket socket;
    private final DeviceId self;
    private final String password;
    private final CameraDesk.Place desk;
    private int calls;

    public SimulatedCamera(DeviceId self, String password, CameraDesk.Place desk) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        this.socket.setSoTimeout(20_000);
        this.self = self;
        this.password = password;
        this.desk = desk;
    }

    /** A port that nobody listens at now; another process may take it before it is used. */
    public static int freePort() throws IOException {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    /** Registers with the password, or signs off with an expiry of 0; the last answer's status. */
    public int register(int expires) throws IOException {
        String first = exchange(request("REGISTER", "", "Expires: " + expires + "\r\n", ""));
        return status(first) == 401 ? status(exchange(answered(first, expires))) : status(first);
    }

    /** The request that answers a challenge. */
    public String answered(String challenge, int expires) {
        Matcher nonce = NONCE.matcher(challenge);
        if (!nonce.find()) {
            throw new AssertionError("no challenge in " + challenge);
        }
        String uri = "sip:" + desk.self() + "@" + desk.realm();
        String secret = DigestCheck.md5(self + ":" + desk.realm() + ":" + password);
        String response = DigestCheck.md5(secret + ":" + nonce.group(1) + ":" + DigestCheck.md5("REGISTER:" + uri));
        String header = "Authorization: Digest username=\"" + self + "\", realm=\"" + desk.realm() + "\", nonce=\""
                + nonce.group(1) + "\", uri=\"" + uri + "\", response=\"" + response + "\", algorithm=MD5\r\n";
        return request("REGISTER", "", header + "Expires: " + expires + "\r\n", "");
    }

    public String unanswered() {
        return request("REGISTER", "", "Expires: 3600\r\n", "");
    }

    public int keepalive() throws IOException {
        return message("<?xml version=\"1.0\"?><Notify><CmdType>Keepalive</CmdType><SN>1</SN><DeviceID>" + self
                + "</DeviceID><Status>OK</Status></Notify>");
    }

    public int message(String xml) throws IOException {
        return status(exchange(request("MESSAGE", "Application/MANSCDP+xml", "", xml)));
    }

    /** Waits for a question of the desk, says that it has come, and gives its text. */
    public String question() throws IOException {
        String request = receive();
        confirm(request);
        return request;
    }

    private void confirm(String request) throws IOException {
        StringBuilder ok = new StringBuilder("SIP/2.0 200 OK\r\n");
        request.lines()
                .filter(line -> line.matches("(?i)(via|from|to|call-id|cseq):.*"))
                .forEach(line -> ok.append(line).append("\r\n"));
        send(ok.append("Content-Length: 0\r\n\r\n").toString());
    }

    public String exchange(String request) throws IOException {
        send(request);
        String answer = receive();
        while (!answer.startsWith("SIP/2.0")) {
            // On a busy machine the desk may ask again before it has read that its question has come.
            confirm(answer);
            answer = receive();
        }
        return answer;
    }

    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(CHINESE);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(desk.host()), desk.port()));
    }

    private String receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    public static int status(String response) {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    private String request(String method, String type, String more, String body) {
        calls++;
        String here = "127.0.0.1:" + socket.getLocalPort();
        return method + " sip:" + desk.self() + "@" + desk.realm() + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + here + ";rport;branch=z9hG4bK" + socket.getLocalPort() + "-" + calls + "\r\n"
                + "From: <sip:" + self + "@" + desk.realm() + ">;tag=" + calls + "\r\n"
                + "To: <sip:" + (method.equals("REGISTER") ? self : desk.self()) + "@" + desk.realm() + ">\r\n"
                + "Call-ID: " + here + "-" + calls + "\r\nCSeq: " + calls + " " + method + "\r\n"
                + "Contact: <sip:" + self + "@" + here + ">\r\nMax-Forwards: 70\r\n" + more
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: " + body.getBytes(CHINESE).length + "\r\n\r\n" + body;
    }

    @Override
    public void close() {
        socket.close();
    }
}
