package io.zhuxue.server.access;

import io.zhuxue.core.privacy.Sm2Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key with which this server signs what it sends (本机构签名密钥): SM2, in a file of the data folder that the server's own
 * user alone can read, made at first use. What is public of it, receivers keep.
 */
public final class SigningKey {

    private final Sm2Signer signer;

    private SigningKey(Sm2Signer signer) {
        this.signer = signer;
    }

    /** The key of a file, which is made when it is not there. */
    public static SigningKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownerOnly);
                Files.writeString(
                        file,
                        HexFormat.of().formatHex(Sm2Signer.newSecret(new SecureRandom())),
                        StandardOpenOption.WRITE);
            }
            return new SigningKey(Sm2Signer.create(
                    HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs. */
    public Sm2Signer signer() {
        return signer;
    }

    /** The public point, as hexadecimal. */
    public String point() {
        return HexFormat.of().formatHex(signer.verifier().point());
    }
}
