package io.zhuxue.core.privacy;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.privacy.spi.KeyProvider;
import io.zhuxue.core.privacy.spi.NonceSource;

/**
 * The seal of sensitive fields (敏感字段加密): SM4-GCM under keys of the host (domain 10: ID number, card number, phone,
 * address, special-group kind, health). Safe for many threads.
 *
 * <p>A sealed text is {@code s1.keyId.payload}: the payload is nonce, cipher text and a tag of 16 bytes, base64url without
 * padding. Key id and place are authenticated with it.
 */
public interface FieldCipher {

    /** A cipher over the host's keys and nonces. */
    static FieldCipher create(KeyProvider keys, NonceSource nonces) {
        return new DefaultFieldCipher(keys, nonces);
    }

    /** Seals a clear text for its place under the current key; the same text gives another seal each time. */
    String seal(FieldPlace place, String clear);

    /**
     * Opens a sealed text; refused with {@code SEAL_BROKEN}, {@code SEAL_FORM} or {@code SEAL_KEY}.
     *
     * <p>Who may open it is {@link io.zhuxue.core.access.SensitiveAccess}'s question, not this one's.
     */
    Parsed<String> open(FieldPlace place, String sealed);

    /** True when a text was sealed under an older key and is to be sealed anew. */
    boolean outdated(String sealed);
}
