package io.zhuxue.flow.camera;

import io.zhuxue.nutrition.surveillance.DeviceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Challenges and their answers (RFC 2617, as GB/T 28181 uses it); every nonce is good once, for the device it was given to. */
final class DigestCheck {

    private static final int MOST_OPEN = 10_000;
    private static final int NONCE_BYTES = 16;

    /** An answer to a challenge, as the header holds it; the last three are blank where a device knows no qop. */
    record Answer(
            String user, String nonce, String uri, String response, String qop, String clientNonce, String count) {}

    private final String realm;
    private final RandomGenerator random;
    private final Map<String, DeviceId> open = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DeviceId> eldest) {
            return size() > MOST_OPEN;
        }
    };

    DigestCheck(String realm, RandomGenerator random) {
        this.realm = realm;
        this.random = random;
    }

    synchronized String challenge(DeviceId device) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        open.put(nonce, device);
        return nonce;
    }

    /** Whether the nonce is one that this device was given and has not used; it is used up by asking. */
    synchronized boolean isFresh(DeviceId device, String nonce) {
        return device.equals(open.remove(nonce));
    }

    /** Whether the answer shows the password. */
    boolean isRight(Answer answer, String method, DeviceId device, String password) {
        String secret = md5(device + ":" + realm + ":" + password);
        String asked = md5(method + ":" + answer.uri);
        String middle = answer.qop.isEmpty()
                ? answer.nonce
                : String.join(":", answer.nonce, answer.count, answer.clientNonce, answer.qop);
        String right = md5(secret + ":" + middle + ":" + asked);
        return answer.user.equals(device.digits())
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), answer.response.getBytes(StandardCharsets.US_ASCII));
    }

    static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
