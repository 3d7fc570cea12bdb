package io.zhuxue.server.access;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.core.privacy.FieldKey;
import io.zhuxue.core.privacy.FieldPlace;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.core.privacy.spi.KeyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys of this server and what they seal (密钥与加密字段): IDs, phones, accounts and group kinds as SM4-GCM text, and
 * the references by which a student is known in the tables.
 *
 * <p>The keys lie in one file of the data folder, readable by the server's own user alone, and are made at the first
 * start. A deployment under 等级保护 puts a key service behind {@link KeyProvider} instead.
 */
public final class Vault {

    private static final int KEY = 16;
    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final FieldCipher cipher;
    private final PersonTokens tokens;

    private Vault(byte[] secrets) {
        FieldKey key = new FieldKey("file-1", Arrays.copyOf(secrets, KEY));
        cipher = FieldCipher.create(new OneKey(key), this::nonce);
        tokens = PersonTokens.create(Arrays.copyOfRange(secrets, KEY, 2 * KEY));
    }

    /** The vault under the keys of a file, which is made when it is not there. */
    public static Vault of(Path keys) {
        return new Vault(secrets(keys));
    }

    /** The sealed form of a value of a person; a blank stays blank. */
    public String seal(Sealed field, String person, String clear) {
        return clear.isEmpty() ? "" : cipher.seal(place(field, person), clear);
    }

    /** The clear value of a sealed one, or why it does not open. */
    public Parsed<String> open(Sealed field, String person, String sealed) {
        return sealed.isEmpty() ? Parsed.accepted("") : cipher.open(place(field, person), sealed);
    }

    /** The reference of a student, by which all tables know her. */
    public String person(String schoolCode, String studentNo) {
        return tokens.of("STUDENT", schoolCode + "/" + studentNo).token();
    }

    /** The token by which a full ID number is found without being kept; a blank has none. */
    public String token(String id) {
        return id.isEmpty() ? "" : tokens.of(id).token();
    }

    /** The cipher of this server, for stores of the SDK that seal their own columns. */
    public FieldCipher cipher() {
        return cipher;
    }

    /** The maker of references, for parts of the SDK that make their own. */
    public PersonTokens tokens() {
        return tokens;
    }

    private static FieldPlace place(Sealed field, String person) {
        return new FieldPlace("student", field.name(), person);
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private static byte[] secrets(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                byte[] fresh = new byte[2 * KEY];
                new SecureRandom().nextBytes(fresh);
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownerOnly);
                Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OneKey(FieldKey current) implements KeyProvider {
        @Override
        public Optional<FieldKey> byId(String id) {
            return id.equals(current.id()) ? Optional.of(current) : Optional.empty();
        }
    }
}
