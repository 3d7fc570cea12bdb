package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.Approval.Role.CHECKER;
import static io.zhuxue.disbursement.payment.Approval.Role.MAKER;
import static io.zhuxue.disbursement.payment.Approval.Role.RELEASER;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Sm2Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Instant NOW = Instant.parse("2022-11-10T01:00:00Z");
    private static final Approval.Rule RULE = new Approval.Rule(Money.ofYuan(1_000_000));

    private static Approval made(long yuan) {
        return Approval.made("batch1", "d1", Money.ofYuan(yuan), "amy", NOW);
    }

    private static Approval signed(Approval approval, Approval.Role role, String person) {
        return ((Approval.Outcome.Signed) approval.sign(role, person, "d1", NOW, RULE)).approval();
    }

    private static String refused(Approval approval, Approval.Role role, String person, String digest) {
        return ((Approval.Outcome.Refused) approval.sign(role, person, digest, NOW, RULE))
                .reason()
                .code();
    }

    @Test
    void a_batch_goes_through_three_hands() {
        Approval checked = signed(made(500), CHECKER, "bob");
        assertThat(checked.released()).isFalse();
        Approval released = signed(checked, RELEASER, "cyd");
        assertThat(released.released()).isTrue();
        assertThat(released.signatures())
                .extracting(Approval.Signature::role)
                .containsExactly(MAKER, CHECKER, RELEASER);
    }

    @Test
    void nobody_signs_twice() {
        assertThat(refused(made(500), CHECKER, "amy", "d1")).isEqualTo("SAME_PERSON");
        assertThat(refused(signed(made(500), CHECKER, "bob"), RELEASER, "bob", "d1"))
                .isEqualTo("SAME_PERSON");
    }

    @Test
    void a_larger_sum_needs_two_checkers() {
        Approval once = signed(made(1_000_000), CHECKER, "bob");
        assertThat(refused(once, RELEASER, "cyd", "d1")).isEqualTo("OUT_OF_TURN");
        assertThat(signed(signed(once, CHECKER, "dan"), RELEASER, "cyd").released())
                .isTrue();
    }

    @Test
    void nothing_is_signed_out_of_turn_or_twice_released() {
        assertThat(refused(made(500), RELEASER, "cyd", "d1")).isEqualTo("OUT_OF_TURN");
        assertThat(refused(made(500), MAKER, "cyd", "d1")).isEqualTo("OUT_OF_TURN");
        Approval released = signed(signed(made(500), CHECKER, "bob"), RELEASER, "cyd");
        assertThat(refused(released, RELEASER, "eve", "d1")).isEqualTo("OUT_OF_TURN");
    }

    @Test
    void a_file_altered_on_the_way_gets_no_signature() {
        assertThat(refused(made(500), CHECKER, "bob", "d2")).isEqualTo("BATCH_ALTERED");
    }

    @Test
    void a_third_party_verifies_a_sealed_batch_offline() {
        byte[] secret = new byte[32];
        secret[31] = 7;
        Sm2Signer signer = Sm2Signer.create(secret);
        PaymentBatch batch = new PaymentBatch(
                "batch1",
                "SHS_GRANT",
                PaymentFixture.TERM,
                1,
                AccountKind.SSC,
                List.of(PaymentFixture.payment("1", "SHS_GRANT", 100_000)));
        byte[] file = "the file".getBytes(StandardCharsets.UTF_8);
        BatchSeal seal = BatchSeal.sign(batch, file, signer);

        assertThat(seal.verifies(file, signer.verifier())).isTrue();
        assertThat(seal).isEqualTo(BatchSeal.sign(batch, file, signer));
        assertThat(seal.verifies("another".getBytes(StandardCharsets.UTF_8), signer.verifier()))
                .isFalse();
        BatchSeal forged = new BatchSeal(seal.batchId(), seal.lines(), "9000.00", seal.digest(), seal.signature());
        assertThat(forged.verifies(file, signer.verifier())).isFalse();
        secret[31] = 8;
        assertThat(seal.verifies(file, Sm2Signer.create(secret).verifier())).isFalse();
    }
}
