package io.zhuxue.core.privacy;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** What signer and verifier agree on: the recommended curve of GB/T 32918.5 and the user id. */
final class Sm2 {

    static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));

    /** The id that GM/T 0009 sets when the two sides agreed on none. */
    static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2() {}
}
