package io.zhuxue.reporting.seal;

import io.zhuxue.core.Message;
import java.nio.file.Path;
import java.util.List;

/**
 * Seals an output folder and checks the seal (结果封存与校验).
 *
 * <p>{@code manifest.csv} lists every file below the folder, in order of name, with its size, its SM3 hash
 * (GB/T 32905) and, for CSV and Parquet, its number of rows without the header. {@code seal.txt} states the hash of the
 * manifest and the totals. Every byte of the folder is thereby fixed, those of the two files included; sealing the same
 * folder twice gives the same bytes. The seal shows accidents and careless changes; against a forger who seals again,
 * sign {@code seal.txt}.
 */
public interface OutputSeal {

    /** The name of the list of files. */
    String MANIFEST = "manifest.csv";

    /** The name of the seal over the list. */
    String SEAL = "seal.txt";

    /** A seal that hashes two files at a time. */
    static OutputSeal create() {
        return new Sm3OutputSeal(2);
    }

    /**
     * Seals a folder as it is now; an older seal of it is replaced.
     *
     * @return the files sealed, in order of name
     */
    List<SealedFile> seal(Path directory);

    /**
     * Checks a sealed folder.
     *
     * @return every file that was altered, is missing or is extra, in order of name; empty when all is as sealed
     */
    List<Message> verify(Path directory);

    /** The files that a folder's manifest lists, in order of name; empty when it has no manifest that can be read. */
    List<SealedFile> sealed(Path directory);
}
