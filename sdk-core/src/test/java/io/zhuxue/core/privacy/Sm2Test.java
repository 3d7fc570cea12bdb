package io.zhuxue.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class Sm2Test {

    /** The key pair of the example in GM/T 0003.5, on the recommended curve. */
    private static final byte[] SECRET =
            HexFormat.of().parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");

    private static final String X = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";
    private static final String Y = "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private static final byte[] MESSAGE = "message digest".getBytes(UTF_8);

    private final Sm2Signer signer = Sm2Signer.create(SECRET);

    @Test
    void the_public_key_of_the_standards_example_comes_out() {
        assertThat(HexFormat.of().formatHex(signer.verifier().point())).isEqualTo("04" + X + Y);
    }

    @Test
    void the_signature_of_the_standards_example_holds() throws Exception {
        BigInteger r = new BigInteger("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3", 16);
        BigInteger s = new BigInteger("b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa", 16);
        BigInteger order = new BigInteger("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", 16);
        byte[] der = StandardDSAEncoding.INSTANCE.encode(order, r, s);
        assertThat(signer.verifier().verify(MESSAGE, der)).isTrue();
    }

    @Test
    void a_new_key_signs_what_only_its_own_public_key_confirms() {
        Sm2Signer one = Sm2Signer.create(Sm2Signer.newSecret(new SecureRandom()));
        Sm2Signer other = Sm2Signer.create(Sm2Signer.newSecret(new SecureRandom()));
        assertThat(one.verifier().verify(MESSAGE, one.sign(MESSAGE))).isTrue();
        assertThat(one.verifier().verify(MESSAGE, other.sign(MESSAGE))).isFalse();
    }

    @Test
    void the_same_message_gives_the_same_signature_and_another_gives_another() {
        assertThat(signer.sign(MESSAGE)).isEqualTo(Sm2Signer.create(SECRET).sign(MESSAGE));
        assertThat(signer.sign(MESSAGE)).isNotEqualTo(signer.sign("message".getBytes(UTF_8)));
    }

    @Test
    void a_third_party_with_the_public_key_alone_confirms_it_by_other_means() throws Exception {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        String body = signer.verifier().pem().replaceAll("-----[A-Z ]+-----|\\s", "");
        Signature other = Signature.getInstance("SM3withSM2", provider);
        other.initVerify(KeyFactory.getInstance("EC", provider)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body))));
        other.update(MESSAGE);
        assertThat(other.verify(signer.sign(MESSAGE))).isTrue();
    }

    @Property(tries = 60)
    void one_bit_changed_in_message_or_signature_is_found(@ForAll @IntRange(max = 10_000) int bit) {
        Sm2Verifier verifier = Sm2Verifier.create(signer.verifier().point());
        byte[] signature = signer.sign(MESSAGE);
        assertThat(verifier.verify(MESSAGE, signature)).isTrue();
        assertThat(verifier.verify(flip(MESSAGE, bit), signature)).isFalse();
        assertThat(verifier.verify(MESSAGE, flip(signature, bit))).isFalse();
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatThrownBy(() -> Sm2Signer.create(new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sm2Verifier.create(new byte[65])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
