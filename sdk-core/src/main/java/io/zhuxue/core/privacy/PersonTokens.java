package io.zhuxue.core.privacy;

import io.zhuxue.core.identity.PersonRef;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The maker of person references (个人标识令牌): keyed HMAC-SM3 of an identity number. The same number gives the same
 * reference under the same key, so references can be compared and indexed; without the key nobody can try numbers out.
 *
 * <p>Safe for many threads.
 */
public final class PersonTokens {

    private static final int LEAST_KEY = 16;
    private static final String CITIZEN = "CITIZEN";

    private final KeyParameter key;

    /** A machine that is ready and not in use; preparing one costs as much as a token. */
    private final AtomicReference<HMac> spare = new AtomicReference<>();

    private PersonTokens(KeyParameter key) {
        this.key = key;
    }

    /**
     * A maker under a key.
     *
     * @param key at least sixteen secret bytes; copied. A new key makes all references new.
     */
    public static PersonTokens create(byte[] key) {
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException("the key has at least sixteen bytes");
        }
        return new PersonTokens(new KeyParameter(key));
    }

    /** The reference of a citizen by the 18-digit ID; letter case and white space around make no difference. */
    public PersonRef of(String citizenId) {
        return of(CITIZEN, citizenId);
    }

    /**
     * The reference of a person by another number.
     *
     * @param kind what the number is, such as a kind of document; numbers of two kinds never give the same reference
     * @param number the number
     */
    public PersonRef of(String kind, String number) {
        byte[] text = (kind + '\0' + number.strip().toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
        HMac free = spare.getAndSet(null);
        HMac mac = free == null ? ready() : free;
        byte[] token = new byte[mac.getMacSize()];
        mac.update(text, 0, text.length);
        mac.doFinal(token, 0);
        spare.set(mac);
        return new PersonRef(HexFormat.of().formatHex(token));
    }

    private HMac ready() {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        return mac;
    }
}
