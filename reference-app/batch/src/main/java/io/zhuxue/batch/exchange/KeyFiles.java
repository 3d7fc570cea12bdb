package io.zhuxue.batch.exchange;

import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.core.privacy.Sm2Verifier;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SM2 keys as files: {@code NAME.key} (private, hexadecimal), {@code NAME.pub} (public point) and {@code NAME.pem}. */
final class KeyFiles {

    private static final String PUBLIC = ".pub";

    private KeyFiles() {}

    /** Writes a new pair of keys; the private one can be read by its owner only. Keys that are there stay. */
    static void write(Path folder, String name, byte[] secret) {
        Sm2Verifier verifier = Sm2Signer.create(secret).verifier();
        Path key = folder.resolve(name + ".key");
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(key);
            }
            Files.writeString(key, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE);
            Files.writeString(folder.resolve(name + PUBLIC), HexFormat.of().formatHex(verifier.point()) + "\n");
            Files.writeString(folder.resolve(name + ".pem"), verifier.pem());
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(FlowMessage.OUTPUT_UNWRITABLE.with(key, "已有同名密钥，不予覆盖"));
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(key, e.getClass().getSimpleName()));
        }
    }

    static Sm2Signer signer(Path file) {
        try {
            return Sm2Signer.create(hex(file));
        } catch (IllegalArgumentException e) {
            throw new Refusal(FlowMessage.BAD_KEY.with(file));
        }
    }

    /** The public keys in a folder, by the name of their files. */
    static Map<String, Sm2Verifier> trusted(Path folder) {
        Map<String, Sm2Verifier> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(PUBLIC)).sorted().toList()) {
                String name = file.getFileName().toString();
                keys.put(name.substring(0, name.length() - PUBLIC.length()), verifier(file));
            }
        } catch (IOException e) {
            throw new Refusal(FlowMessage.UNREADABLE.with(folder, e.getClass().getSimpleName()));
        }
        return keys;
    }

    private static Sm2Verifier verifier(Path file) {
        try {
            return Sm2Verifier.create(hex(file));
        } catch (IllegalArgumentException e) {
            throw new Refusal(FlowMessage.BAD_KEY.with(file));
        }
    }

    private static byte[] hex(Path file) {
        try {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new Refusal(FlowMessage.BAD_KEY.with(file));
        }
    }
}
