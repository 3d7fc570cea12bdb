package io.zhuxue.core.privacy;

import java.math.BigInteger;
import org.bouncycastle.crypto.signers.SM2Signer;

/** SM2 that tells the digest of its message to the source of its secret number. */
final class RepeatableSm2 extends SM2Signer {

    private final DerivedNumber number;

    RepeatableSm2(DerivedNumber number) {
        this.number = number;
    }

    @Override
    protected BigInteger calculateE(BigInteger order, byte[] digest) {
        number.deriveFrom(digest);
        return super.calculateE(order, digest);
    }
}
