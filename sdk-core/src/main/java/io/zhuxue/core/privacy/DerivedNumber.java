package io.zhuxue.core.privacy;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/** The secret number of a signature, derived from key and message (RFC 6979); a random source only in its shape. */
final class DerivedNumber extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient HMacDSAKCalculator numbers = new HMacDSAKCalculator(new SM3Digest());
    private final BigInteger order;
    private final BigInteger secret;

    DerivedNumber(BigInteger order, BigInteger secret) {
        this.order = order;
        this.secret = secret;
    }

    void deriveFrom(byte[] digest) {
        numbers.init(order, secret, digest);
    }

    @Override
    public void nextBytes(byte[] target) {
        byte[] number = BigIntegers.asUnsignedByteArray(target.length, numbers.nextK());
        System.arraycopy(number, 0, target, 0, target.length);
    }
}
