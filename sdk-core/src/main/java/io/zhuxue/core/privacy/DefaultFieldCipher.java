package io.zhuxue.core.privacy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.privacy.spi.KeyProvider;
import io.zhuxue.core.privacy.spi.NonceSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

final class DefaultFieldCipher implements FieldCipher {

    private static final String VERSION = "s1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int TAG = TAG_BITS / Byte.SIZE;

    private final KeyProvider keys;
    private final NonceSource nonces;

    DefaultFieldCipher(KeyProvider keys, NonceSource nonces) {
        this.keys = keys;
        this.nonces = nonces;
    }

    @Override
    public String seal(FieldPlace place, String clear) {
        FieldKey key = keys.current();
        byte[] nonce = nonces.next();
        if (nonce.length != NONCE) {
            throw new IllegalStateException("a nonce has twelve bytes");
        }
        byte[] text = clear.getBytes(StandardCharsets.UTF_8);
        byte[] payload = Arrays.copyOf(nonce, NONCE + text.length + TAG);
        try {
            run(cipher(true, key, nonce, place), text, 0, text.length, payload, NONCE);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
        return VERSION + "." + key.id() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    }

    @Override
    public Parsed<String> open(FieldPlace place, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Parsed.refused(CoreMessage.SEAL_FORM.with());
        }
        Optional<byte[]> payload = decode(parts[2]);
        if (payload.isEmpty() || payload.get().length < NONCE + TAG) {
            return Parsed.refused(CoreMessage.SEAL_FORM.with());
        }
        return keys.byId(parts[1])
                .map(key -> open(place, key, payload.get()))
                .orElseGet(() -> Parsed.refused(CoreMessage.SEAL_KEY.with(parts[1])));
    }

    private static Parsed<String> open(FieldPlace place, FieldKey key, byte[] payload) {
        byte[] nonce = Arrays.copyOf(payload, NONCE);
        byte[] clear = new byte[payload.length - NONCE - TAG];
        try {
            run(cipher(false, key, nonce, place), payload, NONCE, payload.length - NONCE, clear, 0);
            return Parsed.accepted(new String(clear, StandardCharsets.UTF_8));
        } catch (InvalidCipherTextException e) {
            return Parsed.refused(CoreMessage.SEAL_BROKEN.with());
        }
    }

    @Override
    public boolean outdated(String sealed) {
        return !sealed.startsWith(VERSION + "." + keys.current().id() + ".");
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // Only the one canonical writing counts: otherwise spare bits could be altered unseen.
            String again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return again.equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static GCMModeCipher cipher(boolean seal, FieldKey key, byte[] nonce, FieldPlace place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(new KeyParameter(key.secret()), TAG_BITS, nonce, bound(key, place)));
        return cipher;
    }

    private static void run(GCMModeCipher cipher, byte[] in, int from, int length, byte[] out, int at)
            throws InvalidCipherTextException {
        int done = cipher.processBytes(in, from, length, out, at);
        cipher.doFinal(out, at + done);
    }

    /** Key id and place, each with its length, so that no two places read alike. */
    private static byte[] bound(FieldKey key, FieldPlace place) {
        byte[][] parts = {
            key.id().getBytes(StandardCharsets.UTF_8),
            place.table().getBytes(StandardCharsets.UTF_8),
            place.column().getBytes(StandardCharsets.UTF_8),
            place.row().getBytes(StandardCharsets.UTF_8)
        };
        int size = Arrays.stream(parts)
                .mapToInt(part -> part.length + Integer.BYTES)
                .sum();
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }
}
