package io.zhuxue.core.privacy.spi;

/**
 * Where the nonces of encryption come from: twelve bytes that are never given twice under one key. A strong random
 * generator of the host is the usual source; repeating a nonce gives the clear text away.
 */
@FunctionalInterface
public interface NonceSource {

    /** Twelve new bytes. */
    byte[] next();
}
