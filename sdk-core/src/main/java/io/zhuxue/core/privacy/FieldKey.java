package io.zhuxue.core.privacy;

/** A key of field encryption (字段密钥): sixteen secret bytes of SM4 and the public name under which they are found again. */
public final class FieldKey {

    private static final int SIZE = 16;

    private final String id;
    private final byte[] secret;

    /**
     * A key.
     *
     * @param id letters, digits, dashes; it stands in clear in every text sealed under the key
     * @param secret sixteen bytes; copied
     */
    public FieldKey(String id, byte[] secret) {
        if (!id.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("a key id is 1 to 32 letters, digits and dashes");
        }
        if (secret.length != SIZE) {
            throw new IllegalArgumentException("a key of SM4 has sixteen bytes");
        }
        this.id = id;
        this.secret = secret.clone();
    }

    /** The public name of the key. */
    public String id() {
        return id;
    }

    /** A copy of the secret. */
    public byte[] secret() {
        return secret.clone();
    }

    /** The public name alone. */
    @Override
    public String toString() {
        return "FieldKey[" + id + "]";
    }
}
