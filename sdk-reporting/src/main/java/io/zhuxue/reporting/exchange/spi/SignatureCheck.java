package io.zhuxue.reporting.exchange.spi;

/** Checks signatures (验签) against the public keys that the receiver trusts. */
public interface SignatureCheck {

    /** True when the signer is known and the signature is theirs over exactly this content. */
    boolean valid(String signer, byte[] content, byte[] signature);
}
