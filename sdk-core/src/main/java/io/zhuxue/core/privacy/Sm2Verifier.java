package io.zhuxue.core.privacy;

import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The check of an SM2 signature (SM2 验签) by anyone who has the public key; nothing else is needed, no network and no
 * secret. A third party can check the same with any tool that knows SM2 with SM3, the user id being 1234567812345678.
 */
public final class Sm2Verifier {

    private static final int LINE = 64;

    private final ECPublicKeyParameters key;

    Sm2Verifier(ECPublicKeyParameters key) {
        this.key = key;
    }

    /**
     * A verifier for a public key.
     *
     * @param point the point of the curve: 65 bytes beginning with 04, or 33 beginning with 02 or 03
     * @throws IllegalArgumentException when it is no point of the curve
     */
    public static Sm2Verifier create(byte[] point) {
        return new Sm2Verifier(new ECPublicKeyParameters(Sm2.CURVE.getCurve().decodePoint(point), Sm2.CURVE));
    }

    /** True when the signature (DER) was made over exactly this message by the holder of the key. */
    public boolean verify(byte[] message, byte[] signature) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, new ParametersWithID(key, Sm2.USER));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    /** The public key as a point, uncompressed: 65 bytes. */
    public byte[] point() {
        return key.getQ().getEncoded(false);
    }

    /** The public key as PEM (X.509), for other people's tools. */
    public String pem() {
        try {
            byte[] der =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded("DER");
            String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
            return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
