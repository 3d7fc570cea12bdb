package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxCamt05300102;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxPain00200103;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * Prowide, which others use to read and write ISO 20022, reads the same fields as we do from what we write and from answers;
 * and what it writes in its own way, we read the same.
 */
class CrossReadTest {

    private static final String BATCH = "2022A-SHS_GRANT-1-SSC-0001";

    private static final String CAMT_054 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
          <BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>N1</MsgId><CreDtTm>2022-11-16T18:00:00</CreDtTm></GrpHdr>
            <Ntfctn>
              <Id>NTF-1</Id>
              <Acct><Id><Othr><Id>4300150000000001</Id></Othr></Id></Acct>
              <Ntry>
                <Amt Ccy="CNY">500.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>
                <BookgDt><Dt>2022-11-16</Dt></BookgDt><AcctSvcrRef>N-REF1</AcctSvcrRef><BkTxCd/>
                <NtryDtls><TxDtls><Refs><EndToEndId>line1</EndToEndId></Refs></TxDtls></NtryDtls>
              </Ntry>
              <Ntry>
                <Amt Ccy="CNY">0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2022-11-17</Dt></BookgDt><AcctSvcrRef>N-REF2</AcctSvcrRef><BkTxCd/>
                <NtryDtls><TxDtls><Refs><EndToEndId>line2</EndToEndId></Refs>
                  <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>
              </Ntry>
            </Ntfctn>
          </BkToCstmrDbtCdtNtfctn>
        </Document>
        """;

    @TempDir
    Path folder;

    private List<BankAnswer> ours(String xml) throws IOException {
        List<BankAnswer> answers = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("answer.xml"), xml);
        Optional<Message> refused = AnswerFiles.create(AnswerCodes.standard()).read(file, answers::add);
        assertThat(refused).isEmpty();
        return answers;
    }

    private static void validate(String schema, String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CrossReadTest.class.getResource("/iso20022/" + schema + ".xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private static String line(String reference, Money amount, Object says) {
        return reference + " " + amount + " " + says;
    }

    private static Money money(java.math.BigDecimal yuan) {
        return Money.parse(yuan.setScale(2).toPlainString()).orThrow();
    }

    @Test
    void prowide_reads_from_our_instruction_every_field_that_we_put_in() throws SAXException, IOException {
        List<String> names = List.of("毛远", "O'Brien & <Söhne> \"x\"", "𠮷田 ]]>", "  邹  莺佑 ", "阿卜杜热合曼·买买提");
        List<Payment> payments = new ArrayList<>();
        for (String name : names) {
            payments.add(new Payment(
                    PaymentFixture.line(
                            "G" + payments.size(), "SHS_GRANT", 1, payments.isEmpty() ? 1 : 123_456_789_012L),
                    PaymentFixture.account(AccountKind.SSC, name)));
        }
        PaymentBatch batch = new PaymentBatch(BATCH, "SHS_GRANT", PaymentFixture.TERM, 1, AccountKind.SSC, payments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDate payDay = LocalDate.of(2022, 11, 16);
        Pain001.write(batch, PaymentFixture.PAYER, LocalDateTime.of(2022, 11, 15, 10, 0), payDay, out);
        String xml = out.toString(StandardCharsets.UTF_8);

        validate("pain.001.001.09", xml);
        var read = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        assertThat(read.getGrpHdr().getMsgId()).isEqualTo(BATCH);
        assertThat(read.getGrpHdr().getNbOfTxs()).isEqualTo("" + names.size());
        assertThat(money(read.getGrpHdr().getCtrlSum())).isEqualTo(batch.total());
        var instruction = read.getPmtInf().get(0);
        assertThat(instruction.getPmtInfId()).isEqualTo(BATCH);
        assertThat(instruction.getReqdExctnDt().getDt()).isEqualTo(payDay);
        assertThat(instruction.getDbtr().getNm()).isEqualTo(PaymentFixture.PAYER.name());
        assertThat(instruction.getDbtrAcct().getId().getOthr().getId()).isEqualTo(PaymentFixture.PAYER.accountNo());
        assertThat(instruction.getDbtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                .isEqualTo(PaymentFixture.BANK_NO);
        assertThat(instruction.getCdtTrfTxInf()).hasSameSizeAs(payments);
        for (int i = 0; i < payments.size(); i++) {
            var transfer = instruction.getCdtTrfTxInf().get(i);
            Payment sent = payments.get(i);
            assertThat(transfer.getPmtId().getEndToEndId())
                    .isEqualTo(sent.line().id());
            assertThat(transfer.getAmt().getInstdAmt().getCcy()).isEqualTo("CNY");
            assertThat(money(transfer.getAmt().getInstdAmt().getValue()))
                    .isEqualTo(sent.line().amount());
            assertThat(transfer.getCdtr().getNm()).isEqualTo(sent.account().name());
            assertThat(transfer.getCdtrAcct().getId().getOthr().getId())
                    .isEqualTo(sent.account().number());
            assertThat(transfer.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                    .isEqualTo(sent.account().bankNo());
            assertThat(transfer.getRmtInf().getUstrd()).containsExactly("SHS_GRANT 2022-AUTUMN 1");
        }
    }

    @Test
    void we_and_prowide_read_the_same_from_a_status_report() throws IOException {
        String xml = AnswerFilesTest.PAIN_002.formatted("PART");
        var report = MxPain00200110.parse(xml).getCstmrPmtStsRpt();
        assertThat(report.getOrgnlGrpInfAndSts().getGrpSts()).isEqualTo("PART");
        var lines = report.getOrgnlPmtInfAndSts().get(0).getTxInfAndSts();
        List<BankAnswer> ours = ours(xml);
        assertThat(ours).hasSameSizeAs(lines);
        AnswerCodes codes = AnswerCodes.standard();
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).lineRef()).isEqualTo(lines.get(i).getOrgnlEndToEndId());
            assertThat(ours.get(i).says()).isEqualTo(codes.says(lines.get(i).getTxSts()));
        }
        assertThat(ours.get(0).reason())
                .isEqualTo(
                        codes.reason(lines.get(0).getStsRsnInf().get(0).getRsn().getCd()));
        assertThat(ours.get(0).amount())
                .contains(money(
                        lines.get(0).getOrgnlTxRef().getAmt().getInstdAmt().getValue()));
    }

    @Test
    void a_status_report_in_prowides_own_writing_says_the_same() throws IOException {
        String xml = AnswerFilesTest.PAIN_002.formatted("ACCP");
        String rewritten = MxPain00200110.parse(xml).message();
        assertThat(rewritten).doesNotContain("<p:").doesNotContain("CDATA");
        assertThat(ours(rewritten).toString()).isEqualTo(ours(xml).toString());

        String older = AnswerFilesTest.PAIN_002.formatted("ACCP").replace("pain.002.001.10", "pain.002.001.03");
        assertThat(ours(MxPain00200103.parse(older).message()).toString())
                .isEqualTo(ours(xml).toString());
    }

    @Test
    void we_and_prowide_read_the_same_from_a_statement() throws SAXException, IOException {
        validate("camt.053.001.08", AnswerFilesTest.CAMT_053);
        List<String> theirs = new ArrayList<>();
        for (var entry : MxCamt05300108.parse(AnswerFilesTest.CAMT_053)
                .getBkToCstmrStmt()
                .getStmt()
                .get(0)
                .getNtry()) {
            assertThat(entry.getSts().getCd()).isEqualTo("BOOK");
            for (var detail : entry.getNtryDtls().get(0).getTxDtls()) {
                var amount = detail.getAmt() == null ? entry.getAmt() : detail.getAmt();
                theirs.add(line(
                        detail.getRefs().getEndToEndId(), money(amount.getValue()), says("" + entry.getCdtDbtInd())));
            }
        }
        assertThat(ours(AnswerFilesTest.CAMT_053).stream()
                        .map(a -> line(a.lineRef(), a.amount().orElseThrow(), a.says()))
                        .toList())
                .isEqualTo(theirs);
    }

    private static BankAnswer.Says says(String direction) {
        return direction.equals("DBIT") ? BankAnswer.Says.PAID : BankAnswer.Says.RETURNED;
    }

    @Test
    void a_statement_in_prowides_own_writing_says_the_same() throws IOException {
        String rewritten = MxCamt05300108.parse(AnswerFilesTest.CAMT_053).message();
        assertThat(ours(rewritten)).hasToString(ours(AnswerFilesTest.CAMT_053).toString());

        String older = AnswerFilesTest.CAMT_053
                .replace("camt.053.001.08", "camt.053.001.02")
                .replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>")
                .replaceAll(
                        "(</Refs>)<Amt (Ccy=\"CNY\">[0-9.]+)</Amt>",
                        "$1<AmtDtls><TxAmt><Amt $2</Amt></TxAmt></AmtDtls>");
        assertThat(ours(MxCamt05300102.parse(older).message()))
                .extracting(a -> line(a.lineRef(), a.amount().orElseThrow(), a.says()))
                .containsExactly(
                        "line1 1500.00 PAID", "line2 400.00 PAID", "line3 500.00 PAID", "line4 300.00 RETURNED");
    }

    @Test
    void we_and_prowide_read_the_same_from_a_notice() throws SAXException, IOException {
        validate("camt.054.001.08", CAMT_054);
        MxCamt05400108 notice = MxCamt05400108.parse(CAMT_054);
        assertThat(notice.getBkToCstmrDbtCdtNtfctn().getNtfctn().get(0).getNtry())
                .extracting(entry -> entry.getAcctSvcrRef() + " "
                        + entry.getNtryDtls()
                                .get(0)
                                .getTxDtls()
                                .get(0)
                                .getRefs()
                                .getEndToEndId() + " "
                        + money(entry.getAmt().getValue()))
                .containsExactly("N-REF1 line1 500.50", "N-REF2 line2 0.01");
        for (String xml : List.of(CAMT_054, notice.message())) {
            assertThat(ours(xml))
                    .extracting(a -> a.reference() + " " + a.lineRef() + " "
                            + a.amount().orElseThrow() + " " + a.says() + " " + a.reason())
                    .containsExactly("N-REF1 line1 500.50 ACCEPTED NOT_SAID", "N-REF2 line2 0.01 RETURNED ACCT_CLOSED");
        }
    }

    /** The same report as banks write it: no prefix, several prefixes, no namespace, another version, odd spacing. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "prefix", "mixed", "version", "cdata", "bom", "spaces", "comments", "envelope"})
    void a_report_is_read_the_same_however_a_bank_writes_it(String way) throws IOException {
        String plain = AnswerFilesTest.PAIN_002
                .formatted("PART")
                .replace("<![CDATA[RJCT]]>", "RJCT")
                .replace("xmlns:p=", "xmlns=")
                .replaceAll("(</?)p:", "$1");
        String written = switch (way) {
            case "none" -> plain.replaceFirst(" xmlns=\"[^\"]*\"", "");
            case "prefix" ->
                AnswerFilesTest.PAIN_002.formatted("PART").replace("p:", "ns2:").replace("xmlns:p=", "xmlns:ns2=");
            case "mixed" ->
                plain.replaceAll("<(/?)TxSts>", "<$1q:TxSts>").replace("xmlns=", "xmlns:q=\"urn:q\" xmlns=");
            case "version" -> plain.replace("pain.002.001.10", "pain.002.001.14");
            case "cdata" -> plain.replaceAll("<OrgnlEndToEndId>(line)(.)<", "<OrgnlEndToEndId><![CDATA[$1]]>$2<");
            case "bom" -> "\uFEFF" + plain;
            case "spaces" -> plain.replaceAll("<TxSts>(\\w+)<", "<TxSts>\r\n\t $1 \r\n<");
            case "comments" -> plain.replace("<TxSts>", "<TxSts><!-- RJCT? -->").replace("<Cd>", "<?x y?><Cd>");
            default ->
                plain.replace(
                                "<Document",
                                "<Envelope xmlns=\"urn:head\"><AppHdr><MsgDefIdr>x</MsgDefIdr></AppHdr><Document")
                        + "</Envelope>";
        };
        assertThat(ours(written))
                .extracting(a -> a + " " + a.amount().map(Money::toString).orElse("-") + " " + a.reason())
                .containsExactly(
                        "STATUS_REPORT REJECTED line1 1500.00 NAME_MISMATCH",
                        "STATUS_REPORT PAID line2 - NOT_SAID",
                        "STATUS_REPORT UNKNOWN line3 - NOT_SAID");
    }
}
