package io.zhuxue.disbursement.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash chain over entries: each link is the SM3 of the link before and of everything in the entry. */
final class Chain {

    private static final HexFormat HEX = HexFormat.of();

    private final SM3Digest sm3 = new SM3Digest();
    private byte[] head = new byte[32];

    /** Adds an entry and returns the new head. */
    String add(long number, Entry entry) {
        sm3.update(head, 0, head.length);
        StringBuilder text = new StringBuilder(160)
                .append(number)
                .append('\n')
                .append(entry.key())
                .append('\n')
                .append(entry.kind())
                .append('\n')
                .append(entry.date());
        for (Posting posting : entry.postings()) {
            text.append('\n')
                    .append(posting.account())
                    .append('\n')
                    .append(posting.debit().fen())
                    .append('\n')
                    .append(posting.credit().fen());
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        sm3.update(bytes, 0, bytes.length);
        head = new byte[32];
        sm3.doFinal(head, 0);
        return head();
    }

    String head() {
        return HEX.formatHex(head);
    }
}
