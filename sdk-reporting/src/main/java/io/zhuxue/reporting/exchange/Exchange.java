package io.zhuxue.reporting.exchange;

import io.zhuxue.core.Message;
import io.zhuxue.reporting.exchange.spi.PackageSigner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes and checks exchange packages (数据交换包).
 *
 * <p>A package is a folder: {@code content/} with the files, {@code exchange.csv} (header), {@code tables.csv} (rows,
 * contract and money sums of each Parquet table) and {@code pieces.csv} (a hash for each 4 MB, for resuming), all under
 * a seal; and {@code signature.csv} with the signature over that seal. Both ends run the same {@link #check}.
 */
public interface Exchange {

    /** The exchange of this module. */
    static Exchange create() {
        return new SealedExchange();
    }

    /**
     * Makes a package of all files in a folder.
     *
     * @param to the package's folder; must not exist yet
     */
    void pack(Path from, ExchangeHeader header, PackageSigner signer, Path to);

    /**
     * Checks a package as its receiver: signature, seal, direction, number, contracts, rows and sums.
     *
     * @return every reason to refuse it; empty when it may be taken. After a bad signature nothing else is looked at.
     */
    List<Message> check(Path packageFolder, Expectation expected);

    /** What a package says about itself, unproved until it is checked; empty when it says nothing that can be read. */
    Optional<ExchangeHeader> header(Path packageFolder);

    /**
     * The pieces still to be sent when a transfer broke off. Seal, manifest and signature go first.
     *
     * <p>While {@code pieces.csv} itself is damaged, it is the one piece; a list that names what no package holds, such as
     * a file outside it, counts as damaged.
     */
    List<Piece> missing(Path packageFolder);
}
