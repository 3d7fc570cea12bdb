package io.zhuxue.reporting.exchange;

import io.zhuxue.reporting.exchange.spi.SignatureCheck;
import java.util.Set;

/**
 * What a receiver takes (接收条件).
 *
 * @param receiver who the receiver is
 * @param kind the kind of package expected
 * @param contracts the contracts of tables that the receiver reads, such as entitlement/1
 * @param lastSequence the greatest number taken from this sender so far; 0 for none
 * @param signatures the keys that are trusted
 */
public record Expectation(
        String receiver, String kind, Set<String> contracts, long lastSequence, SignatureCheck signatures) {

    public Expectation {
        contracts = Set.copyOf(contracts);
    }
}
