package io.zhuxue.nutrition.safety;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.privacy.Sm2Signer;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.safety.Inspection.Item;
import io.zhuxue.nutrition.safety.Inspection.Office;
import io.zhuxue.nutrition.safety.spi.InspectionExchange;
import io.zhuxue.nutrition.safety.spi.SealedInspections;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final Sm2Signer MARKET = signer(7);
    private static final Sm2Signer SOMEBODY = signer(9);

    private static Sm2Signer signer(int seed) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) seed);
        return Sm2Signer.create(secret);
    }

    private static Item item(String code, boolean passed, @Nullable LocalDate fixed) {
        return new Item(code, passed, passed ? "" : "冷藏柜\t温度\n偏高", fixed);
    }

    private static Inspection inspection(String number, Item... items) {
        return new Inspection(
                number, SCHOOL, MONDAY, Set.of(Office.EDUCATION, Office.MARKET_REGULATION), List.of(items));
    }

    /** An office's side of the exchange as a test needs it: what is sent can be received, once. */
    private static final class SimulatedExchange implements InspectionExchange {

        private final List<SealedInspections> inBox = new ArrayList<>();

        @Override
        public Parsed<String> send(SealedInspections sealed) {
            if (!inBox.contains(sealed)) {
                inBox.add(sealed);
            }
            return Parsed.accepted("HZ-" + (inBox.indexOf(sealed) + 1));
        }

        @Override
        public List<SealedInspections> receive() {
            List<SealedInspections> received = List.copyOf(inBox);
            inBox.clear();
            return received;
        }
    }

    @Test
    void what_one_office_seals_the_other_opens() {
        Inspection first = inspection("JC-1", item("A1", true, null), item("A2", false, MONDAY.plusDays(3)));
        Inspection second = inspection("JC-2", item("B1", false, null));
        SimulatedExchange exchange = new SimulatedExchange();
        SealedInspections sealed = InspectionSeal.seal(List.of(second, first), MARKET);
        assertThat(exchange.send(sealed).orThrow()).isEqualTo("HZ-1");
        assertThat(exchange.send(sealed).orThrow()).as("sent again").isEqualTo("HZ-1");
        List<Inspection> opened = exchange.receive().stream()
                .flatMap(each -> InspectionSeal.open(each, MARKET.verifier()).orThrow().stream())
                .toList();
        assertThat(opened).extracting(Inspection::number).containsExactly("JC-1", "JC-2");
        assertThat(opened.get(0).offices()).isEqualTo(first.offices());
        assertThat(opened.get(0).items()).hasSize(2);
        assertThat(opened.get(0).items().get(1).remark()).as("in one line").isEqualTo("冷藏柜 温度 偏高");
        assertThat(opened.get(0).items().get(1).fixedOn()).contains(MONDAY.plusDays(3));
        assertThat(opened.get(1).items().get(0).fixedOn()).isEmpty();
        assertThat(exchange.receive()).isEmpty();
    }

    @Test
    void the_same_inspections_give_the_same_package() {
        List<Inspection> two =
                List.of(inspection("JC-1", item("A1", true, null)), inspection("JC-2", item("A1", true, null)));
        assertThat(InspectionSeal.seal(List.of(two.get(1), two.get(0)), MARKET))
                .isEqualTo(InspectionSeal.seal(two, MARKET));
    }

    @Property(tries = 40)
    void a_package_that_was_altered_anywhere_is_not_taken(@ForAll @IntRange(min = 0, max = 10_000) int where) {
        SealedInspections sealed = InspectionSeal.seal(List.of(inspection("JC-1", item("A1", true, null))), MARKET);
        StringBuilder altered = new StringBuilder(sealed.content());
        int at = where % altered.length();
        altered.setCharAt(at, altered.charAt(at) == '1' ? '0' : '1');
        Parsed<List<Inspection>> opened =
                InspectionSeal.open(new SealedInspections(altered.toString(), sealed.signature()), MARKET.verifier());
        assertThat(opened.refusal()).map(Message::code).contains("SEAL_BROKEN");
    }

    @Test
    void nobody_else_can_seal_for_an_office() {
        SealedInspections forged = InspectionSeal.seal(List.of(inspection("JC-1", item("A1", true, null))), SOMEBODY);
        assertThat(InspectionSeal.open(forged, MARKET.verifier()).refusal()).isPresent();
        assertThat(InspectionSeal.open(new SealedInspections(forged.content(), "zz"), MARKET.verifier())
                        .refusal())
                .isPresent();
    }

    @Test
    void a_signed_text_that_is_no_list_of_inspections_is_not_taken() {
        String head = InspectionSeal.seal(List.of(), MARKET).content();
        for (String content : List.of(
                "",
                "something else\n",
                head + "JC-1\t2143000001\n",
                head + "JC-1\t2143000001\t2022-13-05\tHEALTH\tA1\t1\t\t\n",
                head + "JC-1\t21430\t2022-09-05\tHEALTH\tA1\t1\t\t\n",
                head + "JC-1\t2143000001\t2022-09-05\tFIRE\tA1\t1\t\t\n")) {
            byte[] signature = MARKET.sign(content.getBytes(StandardCharsets.UTF_8));
            SealedInspections sealed =
                    new SealedInspections(content, HexFormat.of().formatHex(signature));
            assertThat(InspectionSeal.open(sealed, MARKET.verifier()).refusal())
                    .as(content)
                    .isPresent();
        }
        assertThat(InspectionSeal.open(InspectionSeal.seal(List.of(), MARKET), MARKET.verifier())
                        .orThrow())
                .isEmpty();
    }

    @Test
    void what_was_not_in_order_is_put_right_within_fifteen_days() {
        LocalDate due = MONDAY.plusDays(15);
        Inspection inspection = inspection(
                "JC-1",
                item("A1", true, null),
                item("A2", false, due),
                item("A3", false, due.plusDays(1)),
                item("A4", false, null));
        SafetyRules rules = SafetyRules.national(MONDAY);
        assertThat(Inspection.check(List.of(inspection), rules, due))
                .extracting(Finding::subject)
                .containsExactly("JC-1/A3");
        assertThat(Inspection.check(List.of(inspection), rules, due.plusDays(1)))
                .extracting(finding -> finding.message().text())
                .containsExactly("联合检查“JC-1”的“A3”应于2022-09-20前整改，未按期完成。", "联合检查“JC-1”的“A4”应于2022-09-20前整改，未按期完成。");
    }
}
