package io.zhuxue.reporting.exchange;

import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.core.privacy.Sm2Verifier;
import io.zhuxue.reporting.exchange.spi.PackageSigner;
import io.zhuxue.reporting.exchange.spi.SignatureCheck;
import java.util.Map;

/**
 * SM2 signatures of packages (GB/T 32918.2) with keys in memory.
 *
 * <p>A host with a crypto machine implements the two interfaces of {@code exchange.spi} instead.
 */
public final class Sm2Signature {

    private Sm2Signature() {}

    /** A signer that signs under a name, such as a region code. */
    public static PackageSigner signer(String name, Sm2Signer key) {
        return new PackageSigner() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] sign(byte[] content) {
                return key.sign(content);
            }
        };
    }

    /** A check against trusted public keys, by the signer's name. */
    public static SignatureCheck check(Map<String, Sm2Verifier> publicKeys) {
        Map<String, Sm2Verifier> trusted = Map.copyOf(publicKeys);
        return (signer, content, signature) -> {
            Sm2Verifier key = trusted.get(signer);
            return key != null && key.verify(content, signature);
        };
    }
}
