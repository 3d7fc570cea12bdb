package io.zhuxue.disbursement.payment;

import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.core.privacy.Sm2Verifier;
import io.zhuxue.core.privacy.Sm3;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A signed statement of what a batch is (批次签章), which a third party verifies offline with the public key alone.
 *
 * @param batchId the batch
 * @param lines how many lines
 * @param total its sum, in yuan with two decimals
 * @param digest the SM3 digest of the batch's file
 * @param signature the SM2 signature of the four, in hexadecimal
 */
public record BatchSeal(String batchId, int lines, String total, String digest, String signature) {

    /** Seals a batch and the file that was written of it. */
    public static BatchSeal sign(PaymentBatch batch, byte[] file, Sm2Signer signer) {
        String total = batch.total().toString();
        String digest = Sm3.of(file);
        byte[] statement = statement(batch.id(), batch.payments().size(), total, digest);
        return new BatchSeal(
                batch.id(),
                batch.payments().size(),
                total,
                digest,
                HexFormat.of().formatHex(signer.sign(statement)));
    }

    /** True when the seal was made with the key, and of this very file. */
    public boolean verifies(byte[] file, Sm2Verifier key) {
        return Sm3.of(file).equals(digest)
                && key.verify(
                        statement(batchId, lines, total, digest), HexFormat.of().parseHex(signature));
    }

    private static byte[] statement(String batchId, int lines, String total, String digest) {
        return String.join("\n", "zhuxue-batch-1", batchId, Integer.toString(lines), total, digest)
                .getBytes(StandardCharsets.UTF_8);
    }
}
