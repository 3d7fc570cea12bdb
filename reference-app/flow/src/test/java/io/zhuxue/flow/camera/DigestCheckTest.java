package io.zhuxue.flow.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.surveillance.DeviceId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestCheckTest {

    private static final DeviceId DEVICE = new DeviceId("34020000001320000001");

    private final DigestCheck check = new DigestCheck("3402000000", new Random(1));

    private static DigestCheck.Answer answer(String response, String qop) {
        String count = qop.isEmpty() ? "" : "00000001";
        return new DigestCheck.Answer(
                DEVICE.digits(),
                "n0",
                "sip:34020000002000000001@3402000000",
                response,
                qop,
                qop.isEmpty() ? "" : "c0",
                count);
    }

    @Test
    void md5_is_the_md5_of_the_standard() {
        assertThat(DigestCheck.md5("abc")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    }

    @Test
    void the_answer_is_right_with_and_without_a_quality_of_protection() {
        // HA1 = md5(user:realm:secret), HA2 = md5(REGISTER:uri), response = md5(HA1:n0:HA2) or
        // md5(HA1:n0:00000001:c0:auth:HA2)
        String first = DigestCheck.md5(DEVICE + ":3402000000:secret");
        String second = DigestCheck.md5("REGISTER:sip:34020000002000000001@3402000000");
        String plain = DigestCheck.md5(first + ":n0:" + second);
        String withAuth = DigestCheck.md5(first + ":n0:00000001:c0:auth:" + second);
        assertThat(check.isRight(answer(plain, ""), "REGISTER", DEVICE, "secret"))
                .isTrue();
        assertThat(check.isRight(answer(withAuth, "auth"), "REGISTER", DEVICE, "secret"))
                .isTrue();
        assertThat(check.isRight(answer(plain, "auth"), "REGISTER", DEVICE, "secret"))
                .isFalse();
        assertThat(check.isRight(answer(plain, ""), "REGISTER", DEVICE, "Secret"))
                .isFalse();
        assertThat(check.isRight(answer(plain, ""), "MESSAGE", DEVICE, "secret"))
                .isFalse();
        assertThat(check.isRight(answer("", ""), "REGISTER", DEVICE, "secret")).isFalse();
    }

    @Test
    void a_nonce_is_fresh_once_for_the_device_it_was_given_to() {
        String nonce = check.challenge(DEVICE);
        assertThat(nonce).hasSize(32).isNotEqualTo(check.challenge(DEVICE));
        assertThat(check.isFresh(DEVICE, nonce)).isTrue();
        assertThat(check.isFresh(DEVICE, nonce)).isFalse();
        assertThat(check.isFresh(DEVICE, "invented")).isFalse();
        String another = check.challenge(DEVICE);
        assertThat(check.isFresh(new DeviceId("34020000001320000002"), another)).isFalse();
    }

    @Test
    void a_flood_of_requests_pushes_out_old_challenges_and_fills_no_memory() {
        String first = check.challenge(DEVICE);
        String last = first;
        for (int i = 0; i < 10_000; i++) {
            last = check.challenge(DEVICE);
        }
        assertThat(check.isFresh(DEVICE, first)).isFalse();
        assertThat(check.isFresh(DEVICE, last)).isTrue();
    }
}
