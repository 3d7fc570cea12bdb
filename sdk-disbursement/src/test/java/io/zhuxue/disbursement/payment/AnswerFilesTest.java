package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

class AnswerFilesTest {

    static final String PAIN_002 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
          <p:CstmrPmtStsRpt>
            <p:GrpHdr><p:MsgId>R1</p:MsgId><p:CreDtTm>2022-11-15T10:00:00</p:CreDtTm></p:GrpHdr>
            <p:OrgnlGrpInfAndSts>
              <p:OrgnlMsgId>2022A-SHS_GRANT-1-SSC-0001</p:OrgnlMsgId>
              <p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId>
              <p:GrpSts>%s</p:GrpSts>
            </p:OrgnlGrpInfAndSts>
            <p:OrgnlPmtInfAndSts>
              <p:OrgnlPmtInfId>2022A-SHS_GRANT-1-SSC-0001</p:OrgnlPmtInfId>
              <p:TxInfAndSts>
                <p:StsId>S1</p:StsId>
                <p:OrgnlEndToEndId>line1</p:OrgnlEndToEndId>
                <p:TxSts><![CDATA[RJCT]]></p:TxSts>
                <p:StsRsnInf><p:Rsn><p:Cd>BE01</p:Cd></p:Rsn></p:StsRsnInf>
                <p:OrgnlTxRef><p:Amt><p:InstdAmt Ccy="CNY">1500.0</p:InstdAmt></p:Amt></p:OrgnlTxRef>
              </p:TxInfAndSts>
              <p:TxInfAndSts>
                <p:OrgnlEndToEndId>line2</p:OrgnlEndToEndId>
                <p:TxSts>ACSC</p:TxSts>
              </p:TxInfAndSts>
              <p:TxInfAndSts>
                <p:OrgnlEndToEndId>line3</p:OrgnlEndToEndId>
                <p:TxSts>HMMM</p:TxSts>
              </p:TxInfAndSts>
            </p:OrgnlPmtInfAndSts>
          </p:CstmrPmtStsRpt>
        </p:Document>
        """;

    static final String CAMT_053 = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>S1</MsgId><CreDtTm>2022-11-16T18:00:00</CreDtTm></GrpHdr>
            <Stmt>
              <Id>STMT-20221116</Id>
              <Acct><Id><Othr><Id>4300150000000001</Id></Othr></Id></Acct>
              <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2022-11-16</Dt></Dt></Bal>
              <Ntry>
                <Amt Ccy="CNY">1500.00000</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2022-11-16</Dt></BookgDt><AcctSvcrRef>REF1</AcctSvcrRef><BkTxCd/>
                <NtryDtls><TxDtls><Refs><EndToEndId>line1</EndToEndId></Refs></TxDtls></NtryDtls>
              </Ntry>
              <Ntry>
                <Amt Ccy="CNY">900.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><DtTm>2022-11-16T12:00:00</DtTm></BookgDt><BkTxCd/>
                <NtryDtls>
                  <TxDtls><Refs><EndToEndId>line2</EndToEndId></Refs><Amt Ccy="CNY">400.00</Amt></TxDtls>
                  <TxDtls><Refs><EndToEndId>line3</EndToEndId></Refs><Amt Ccy="CNY">500.00</Amt></TxDtls>
                </NtryDtls>
              </Ntry>
              <Ntry>
                <Amt Ccy="CNY">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2022-11-17</Dt></BookgDt><AcctSvcrRef>REF9</AcctSvcrRef><BkTxCd/>
                <NtryDtls><TxDtls>
                  <Refs><EndToEndId>line4</EndToEndId></Refs><Amt Ccy="CNY">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                  <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>
                </TxDtls></NtryDtls>
              </Ntry>
            </Stmt>
          </BkToCstmrStmt>
        </Document>
        """;

    @TempDir
    Path folder;

    private final List<String> answers = new ArrayList<>();

    private Optional<Message> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return AnswerFiles.create(AnswerCodes.standard())
                .read(
                        file,
                        a -> answers.add(a + " "
                                + a.amount().map(Object::toString).orElse("-") + " "
                                + a.day().map(Object::toString).orElse("-") + " " + a.reason() + " " + a.reference()));
    }

    @Test
    void a_status_report_is_read_line_by_line_whatever_its_prefix() throws IOException {
        assertThat(read("a.xml", PAIN_002.formatted("PART"))).isEmpty();
        assertThat(answers)
                .containsExactly(
                        "STATUS_REPORT REJECTED line1 1500.00 - NAME_MISMATCH ",
                        "STATUS_REPORT PAID line2 - - NOT_SAID ",
                        "STATUS_REPORT UNKNOWN line3 - - NOT_SAID ");
    }

    @Test
    void a_group_status_speaks_for_the_whole_batch() throws IOException {
        read("a.xml", PAIN_002.formatted("ACCP"));
        assertThat(answers).first().isEqualTo("STATUS_REPORT ACCEPTED batch 2022A-SHS_GRANT-1-SSC-0001 - - NOT_SAID ");
        assertThat(answers).hasSize(4);
    }

    @Test
    void a_statement_is_read_booking_by_booking_and_is_valid() throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(AnswerFilesTest.class.getResource("/iso20022/camt.053.001.08.xsd"))
                .newValidator()
                .validate(
                        new StreamSource(new java.io.ByteArrayInputStream(CAMT_053.getBytes(StandardCharsets.UTF_8))));
        assertThat(read("a.xml", CAMT_053)).isEmpty();
        assertThat(answers)
                .containsExactly(
                        "STATEMENT PAID line1 1500.00 2022-11-16 NOT_SAID REF1",
                        "STATEMENT PAID line2 400.00 2022-11-16 NOT_SAID STMT-20221116#2.0",
                        "STATEMENT PAID line3 500.00 2022-11-16 NOT_SAID STMT-20221116#2.1",
                        "STATEMENT RETURNED line4 300.00 2022-11-17 ACCT_CLOSED REF9");
    }

    @Test
    void an_older_version_writes_the_entry_status_without_a_code_element() throws IOException {
        read(
                "a.xml",
                CAMT_053.replace("camt.053.001.08", "camt.053.001.02")
                        .replaceAll("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>"));
        assertThat(answers).hasSize(4).first().isEqualTo("STATEMENT PAID line1 1500.00 2022-11-16 NOT_SAID REF1");
    }

    @Test
    void a_truncated_file_is_refused_as_a_whole() throws IOException {
        String half = CAMT_053.substring(0, CAMT_053.indexOf("REF9"));
        assertThat(read("a.xml", half))
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo("ANSWER_BROKEN"));
        assertThat(answers).isEmpty();
    }

    @Test
    void a_file_that_reaches_outside_is_refused() throws IOException {
        String evil = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + CAMT_053.replace("REF1", "&x;");
        assertThat(read("a.xml", evil))
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo("ANSWER_BROKEN"));
        assertThat(answers).isEmpty();
    }

    @Test
    void xml_of_another_kind_is_refused_by_name() throws IOException {
        assertThat(read("other.xml", "<Document><FIToFICstmrCdtTrf/></Document>"))
                .hasValueSatisfying(m -> assertThat(m.text()).contains("other.xml"));
    }

    @Test
    void the_answer_table_is_read_in_english_or_chinese() throws IOException {
        assertThat(read(
                        "a.csv",
                        "line_id,status,amount,reason,date\nline1,PAID,500.00,,2022-11-16\nline2,RJCT,,BE01,\n"))
                .isEmpty();
        assertThat(read("b.csv", "明细号,结果,流水号\nline3,成功,REF3\nline4,可能成功,\n")).isEmpty();
        assertThat(answers)
                .containsExactly(
                        "STATUS_REPORT PAID line1 500.00 2022-11-16 NOT_SAID ",
                        "STATUS_REPORT REJECTED line2 - - NAME_MISMATCH ",
                        "STATEMENT PAID line3 - - NOT_SAID REF3",
                        "STATUS_REPORT UNKNOWN line4 - - NOT_SAID ");
    }

    @Test
    void a_row_that_cannot_be_read_refuses_the_table() throws IOException {
        assertThat(read("a.csv", "line_id,status,amount\nline1,PAID,500\nline2,PAID,lots\n"))
                .hasValueSatisfying(m -> assertThat(m.text()).contains("a.csv").contains("3"));
        assertThat(answers).isEmpty();
    }

    @Test
    void a_host_adds_the_codes_of_its_bank() throws IOException {
        AnswerCodes codes = AnswerCodes.standard()
                .with(
                        "bank.yaml",
                        new java.io.ByteArrayInputStream(
                                "statuses: {S0: PAID}\nreasons: {E77: DORMANT}\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(codes.says("S0")).isEqualTo(BankAnswer.Says.PAID);
        assertThat(codes.reason("E77")).isEqualTo(AnswerReason.DORMANT);
        assertThat(codes.says("ACSC")).isEqualTo(BankAnswer.Says.PAID);
        assertThat(codes.says("S1")).isEqualTo(BankAnswer.Says.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<InstdAmt Ccy=\"CNY\">1500.005</InstdAmt>",
                "<InstdAmt Ccy=\"CNY\">1,500.00</InstdAmt>",
                "<InstdAmt Ccy=\"CNY\">1.5E3</InstdAmt>",
                "<InstdAmt Ccy=\"CNY\">１５００</InstdAmt>",
                "<InstdAmt Ccy=\"USD\">1500.00</InstdAmt>",
            })
    void an_answer_about_a_sum_that_is_not_ours_to_read_is_asked_after(String sum) throws IOException {
        String report = PAIN_002.formatted("PART")
                .replace("<p:TxSts><![CDATA[RJCT]]></p:TxSts>", "<p:TxSts>ACSC</p:TxSts>")
                .replace("<p:InstdAmt Ccy=\"CNY\">1500.0</p:InstdAmt>", sum);
        assertThat(report).contains(sum);
        assertThat(read("a.xml", report)).isEmpty();
        assertThat(answers.get(0)).startsWith("STATUS_REPORT UNKNOWN line1 - ");
    }

    @Test
    void a_booking_in_other_money_matches_no_line() throws IOException {
        String statement = CAMT_053.replace("Ccy=\"CNY\">1500.00000", "Ccy=\"HKD\">1500.00000");
        assertThat(read("s.xml", statement)).isEmpty();
        assertThat(answers.get(0)).startsWith("STATEMENT UNKNOWN line1 - 2022-11-16");
        assertThat(answers.get(1)).startsWith("STATEMENT PAID line2 400.00");
    }
}
