package io.zhuxue.reporting.exchange;

import io.zhuxue.reporting.exchange.spi.PackageSigner;
import io.zhuxue.reporting.exchange.spi.SignatureCheck;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * SM2 signatures (GB/T 32918.2) with keys in memory: curve sm2p256v1, SM3, user id 1234567812345678, ASN.1 DER.
 *
 * <p>A host with a crypto machine implements the two interfaces of {@code exchange.spi} instead.
 */
public final class Sm2Signature {

    private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final ECDomainParameters CURVE = curve();

    private Sm2Signature() {}

    private static ECDomainParameters curve() {
        X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }

    /**
     * A signer with a private key in memory.
     *
     * @param privateKey the key's 32 bytes
     * @param random where the nonce of each signature comes from
     */
    public static PackageSigner signer(String name, byte[] privateKey, SecureRandom random) {
        ECPrivateKeyParameters key = new ECPrivateKeyParameters(new BigInteger(1, privateKey), CURVE);
        return new PackageSigner() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] sign(byte[] content) {
                SM2Signer signer = new SM2Signer();
                signer.init(true, new ParametersWithID(new ParametersWithRandom(key, random), USER));
                signer.update(content, 0, content.length);
                try {
                    return signer.generateSignature();
                } catch (CryptoException e) {
                    throw new IllegalStateException("SM2 gave no signature", e);
                }
            }
        };
    }

    /** The public key that belongs to a private one, as an uncompressed point of 65 bytes. */
    public static byte[] publicKey(byte[] privateKey) {
        return new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), new BigInteger(1, privateKey))
                .getEncoded(false);
    }

    /**
     * A check against trusted public keys.
     *
     * @param publicKeys uncompressed points of 65 bytes, by the signer's name
     */
    public static SignatureCheck check(Map<String, byte[]> publicKeys) {
        Map<String, byte[]> trusted = Map.copyOf(publicKeys);
        return (signer, content, signature) -> {
            byte[] point = trusted.get(signer);
            if (point == null) {
                return false;
            }
            SM2Signer verifier = new SM2Signer();
            verifier.init(
                    false,
                    new ParametersWithID(
                            new ECPublicKeyParameters(CURVE.getCurve().decodePoint(point), CURVE), USER));
            verifier.update(content, 0, content.length);
            return verifier.verifySignature(signature);
        };
    }
}
