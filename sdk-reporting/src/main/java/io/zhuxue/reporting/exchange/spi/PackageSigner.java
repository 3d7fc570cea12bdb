package io.zhuxue.reporting.exchange.spi;

/** Signs packages (签名): the private key stays behind this door. */
public interface PackageSigner {

    /** The signer's name, under which receivers hold the public key, such as a region code. */
    String name();

    /** The signature over a content. */
    byte[] sign(byte[] content);
}
