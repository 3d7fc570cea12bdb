package io.zhuxue.core.privacy;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * The signature of China's standard (SM2 签名, GB/T 32918.2 with SM3): DER, user id 1234567812345678.
 *
 * <p>The secret number of a signature is derived from key and message as RFC 6979 does it, with HMAC-SM3: the same message
 * gives the same signature, and a weak random generator can give nothing away. Safe for many threads.
 */
public final class Sm2Signer {

    private final ECPrivateKeyParameters key;

    private Sm2Signer(ECPrivateKeyParameters key) {
        this.key = key;
    }

    /**
     * A signer.
     *
     * @param secret the private key: 32 bytes, a number from 1 to the order of the curve less two
     */
    public static Sm2Signer create(byte[] secret) {
        BigInteger d = new BigInteger(1, secret);
        if (!possible(d)) {
            throw new IllegalArgumentException("no private key of SM2");
        }
        return new Sm2Signer(new ECPrivateKeyParameters(d, Sm2.CURVE));
    }

    /** A new private key: 32 bytes for {@link #create}. */
    public static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[32];
        do {
            random.nextBytes(secret);
        } while (!possible(new BigInteger(1, secret)));
        return secret;
    }

    private static boolean possible(BigInteger d) {
        return d.signum() > 0 && d.compareTo(Sm2.CURVE.getN().subtract(BigInteger.TWO)) <= 0;
    }

    /** Signs a message. */
    public byte[] sign(byte[] message) {
        DerivedNumber number = new DerivedNumber(Sm2.CURVE.getN(), key.getD());
        RepeatableSm2 signer = new RepeatableSm2(number);
        signer.init(true, new ParametersWithID(new ParametersWithRandom(key, number), Sm2.USER));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The check that goes with this signer; it holds the public key alone. */
    public Sm2Verifier verifier() {
        return new Sm2Verifier(new ECPublicKeyParameters(Sm2.CURVE.getG().multiply(key.getD()), Sm2.CURVE));
    }
}
