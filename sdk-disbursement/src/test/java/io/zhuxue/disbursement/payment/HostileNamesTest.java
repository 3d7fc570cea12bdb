package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.BankNo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Whoever passes the check of accounts fits a bank message; one bad cell never spoils a batch. */
class HostileNamesTest {

    private static final Schema PAIN = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(HostileNamesTest.class.getResource("/iso20022/pain.001.001.09.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Payee payee(String name, String account) {
        return Payee.of("2143000001", "G1", name, List.of())
                .paidInto(new Account(AccountKind.SSC, account, name, PaymentFixture.BANK_NO));
    }

    private static Document sent(Payee payee) throws IOException, SAXException, ParserConfigurationException {
        Payment payment = new Payment(
                PaymentFixture.line("G1", "SHS_GRANT", 1, 100_000),
                payee.account().orElseThrow());
        PaymentBatch batch = new PaymentBatch(
                "2022A-SHS_GRANT-1-SSC-0001", "SHS_GRANT", PaymentFixture.TERM, 1, AccountKind.SSC, List.of(payment));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Payer payer = new Payer("某省学生资助管理中心", "4300150000000001", new BankNo(PaymentFixture.BANK_NO));
        Pain001.write(batch, payer, LocalDateTime.of(2022, 11, 15, 10, 0), LocalDate.of(2022, 11, 16), out);
        PAIN.newValidator().validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(200);
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("张·<&>]\"'\u0001\u0085\u00A0\u200B\uD842\uDFB7\uFFFE\uFFFF\uD800\n\t ")
                .ofMinLength(1)
                .ofMaxLength(160);
        return Arbitraries.oneOf(any, awkward);
    }

    @Property(tries = 300)
    void whoever_passes_the_check_of_accounts_fits_the_schema(@ForAll("names") String name) throws Exception {
        Payee payee = payee(name, "6220497465075291703");
        if (AccountCheck.check(payee).isEmpty()) {
            Document document = sent(payee);
            assertThat(document.getElementsByTagNameNS("*", "Cdtr").getLength()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\uD842", "\uFFFF", "\u200B", " \u0002 "})
    void a_name_of_nothing_that_can_be_written_is_no_name(String name) {
        assertThat(AccountCheck.check(payee(name, "6220497465075291703"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "62\uD84204", "\uFFFF", "62\uDFB7"})
    void an_account_with_what_no_message_can_hold_is_no_account(String account) {
        assertThat(AccountCheck.check(payee("毛远", account))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {138, 139, 140, 141, 400})
    void a_long_name_is_cut_between_characters_and_never_within_one(int length) throws Exception {
        String name = "长".repeat(length) + "\uD842\uDFB7".repeat(3);
        String sent = sent(payee(name, "6220497465075291703"))
                .getElementsByTagNameNS("*", "Cdtr")
                .item(0)
                .getTextContent();
        assertThat(name).startsWith(sent);
        assertThat(sent.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
        assertThat(sent.length()).isBetween(139, 140);
    }
}
