package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.PaymentFixture.PAYER;
import static io.zhuxue.disbursement.payment.PaymentFixture.TERM;
import static io.zhuxue.disbursement.payment.PaymentFixture.account;
import static io.zhuxue.disbursement.payment.PaymentFixture.line;
import static io.zhuxue.disbursement.payment.PaymentFixture.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class BatchingTest {

    private static final LocalDateTime CREATED = LocalDateTime.of(2022, 9, 1, 9, 30);
    private static final LocalDate PAY_DAY = LocalDate.of(2022, 11, 15);

    private static List<PaymentBatch> batches(int size, List<Payment> payments) {
        List<PaymentBatch> batches = new ArrayList<>();
        try (Batching batching = Batching.create(TERM, size, batches::add)) {
            payments.forEach(batching::add);
        }
        return batches;
    }

    private static byte[] xml(PaymentBatch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pain001.write(batch, PAYER, CREATED, PAY_DAY, out);
        return out.toByteArray();
    }

    static void validate(byte[] xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(BatchingTest.class.getResource("/iso20022/pain.001.001.09.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void payments_part_by_programme_instalment_and_channel_and_at_the_size() {
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            payments.add(payment("G" + i, "SHS_GRANT", 100_000));
        }
        payments.add(new Payment(line("U1", "UG_GRANT", 1, 33_000), account(AccountKind.SSC, "甲")));
        payments.add(new Payment(line("U1", "UG_GRANT", 2, 33_000), account(AccountKind.SSC, "甲")));
        payments.add(new Payment(line("U2", "UG_GRANT", 1, 33_000), account(AccountKind.ECNY, "乙")));

        assertThat(batches(2, payments))
                .extracting(batch -> batch.id() + " " + batch.payments().size())
                .containsExactly(
                        "2022A-SHS_GRANT-1-SSC-0001 2",
                        "2022A-SHS_GRANT-1-SSC-0002 2",
                        "2022A-SHS_GRANT-1-SSC-0003 1",
                        "2022A-UG_GRANT-1-SSC-0001 1",
                        "2022A-UG_GRANT-1-ECNY-0001 1",
                        "2022A-UG_GRANT-2-SSC-0001 1");
    }

    @Test
    void a_batch_adds_up_its_lines() {
        PaymentBatch batch = batches(10, List.of(payment("1", "SHS_GRANT", 150_000), payment("2", "SHS_GRANT", 50_001)))
                .get(0);
        assertThat(batch.total()).isEqualTo(Money.ofFen(200_001));
    }

    @Test
    void a_batch_is_written_as_a_valid_pain_001_and_twice_the_same() throws Exception {
        PaymentBatch batch = batches(10, List.of(payment("1", "SHS_GRANT", 150_000), payment("2", "SHS_GRANT", 50_050)))
                .get(0);
        byte[] xml = xml(batch);
        validate(xml);
        assertThat(xml).isEqualTo(xml(batch));
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<MsgId>2022A-SHS_GRANT-1-SSC-0001</MsgId>")
                .contains("<CtrlSum>2000.50</CtrlSum>")
                .contains("<EndToEndId>" + line("2", "SHS_GRANT", 1, 1).id() + "</EndToEndId>")
                .contains("<InstdAmt Ccy=\"CNY\">500.50</InstdAmt>")
                .contains("<Nm>学生2</Nm>");
    }

    @Test
    void names_that_xml_cannot_hold_or_that_are_too_long_do_not_spoil_a_batch() throws Exception {
        String name = "甲\u0001<&>\uD800" + "长".repeat(200);
        Payment odd = new Payment(line("1", "SHS_GRANT", 1, 100), account(AccountKind.SSC, name));
        Payment rare = new Payment(line("2", "SHS_GRANT", 1, 100), account(AccountKind.SSC, "𠮷野"));
        byte[] xml = xml(batches(10, List.of(odd, rare)).get(0));
        validate(xml);
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("甲&lt;&amp;&gt;长")
                .contains("𠮷野");
    }

    @Test
    void a_wallet_without_a_bank_number_is_valid_too() throws Exception {
        Payment wallet =
                new Payment(line("1", "SHS_GRANT", 1, 100), new Account(AccountKind.ECNY, "0022612345678901", "甲", ""));
        validate(xml(batches(10, List.of(wallet)).get(0)));
    }

    @Test
    void the_bank_file_has_one_line_a_payment() {
        StringWriter out = new StringWriter();
        BankFile.write(batches(10, List.of(payment("1", "SHS_GRANT", 150_000))).get(0), out);
        assertThat(out.toString())
                .isEqualTo("line_id,account_kind,account_no,account_name,bank_no,amount,programme,term,instalment\n"
                        + line("1", "SHS_GRANT", 1, 1).id()
                        + ",SSC,6220497465075291703,学生1,105311940569,1500.00,SHS_GRANT,2022-AUTUMN,1\n");
    }
}
