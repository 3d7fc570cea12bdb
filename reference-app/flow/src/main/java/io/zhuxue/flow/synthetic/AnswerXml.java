package io.zhuxue.flow.synthetic;

import io.zhuxue.core.money.Money;
import java.io.OutputStream;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes answer sheets as ISO 20022 pain.002.001.10 and camt.053.001.08. */
final class AnswerXml {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final XMLStreamWriter xml;
    private final LocalDate day;

    private AnswerXml(OutputStream out, LocalDate day) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        this.day = day;
    }

    static void report(AnswerSheet sheet, LocalDate day, OutputStream out) throws XMLStreamException {
        AnswerXml writer = new AnswerXml(out, day);
        writer.open("pain.002.001.10", "CstmrPmtStsRpt", "RPT" + sheet.batch());
        writer.start("OrgnlGrpInfAndSts");
        writer.text("OrgnlMsgId", sheet.batch());
        writer.text("OrgnlMsgNmId", "pain.001.001.09");
        writer.text("GrpSts", "PART");
        writer.end();
        writer.start("OrgnlPmtInfAndSts");
        writer.text("OrgnlPmtInfId", sheet.batch());
        for (AnswerSheet.Status status : sheet.statuses()) {
            writer.status(status);
        }
        writer.end();
        writer.close();
    }

    static void statement(AnswerSheet sheet, LocalDate day, OutputStream out) throws XMLStreamException {
        AnswerXml writer = new AnswerXml(out, day);
        writer.open("camt.053.001.08", "BkToCstmrStmt", "STM" + sheet.batch());
        writer.start("Stmt");
        writer.text("Id", "STM" + sheet.batch());
        writer.start("Acct");
        writer.start("Id");
        writer.start("Othr");
        writer.text("Id", "0000000000000000");
        writer.ends(3);
        writer.start("Bal");
        writer.start("Tp");
        writer.start("CdOrPrtry");
        writer.text("Cd", "CLBD");
        writer.ends(2);
        writer.amount(Money.ZERO);
        writer.text("CdtDbtInd", "CRDT");
        writer.date("Dt");
        writer.end();
        for (AnswerSheet.Booking booking : sheet.bookings()) {
            writer.booking(booking);
        }
        writer.end();
        writer.close();
    }

    private void status(AnswerSheet.Status status) throws XMLStreamException {
        start("TxInfAndSts");
        text("OrgnlEndToEndId", status.line());
        text("TxSts", status.code());
        if (!status.reason().isEmpty()) {
            start("StsRsnInf");
            start("Rsn");
            text("Cd", status.reason());
            ends(2);
        }
        start("OrgnlTxRef");
        start("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(status.amount().toString());
        end();
        ends(3);
    }

    private void booking(AnswerSheet.Booking booking) throws XMLStreamException {
        start("Ntry");
        amount(booking.amount());
        text("CdtDbtInd", booking.out() ? "DBIT" : "CRDT");
        start("Sts");
        text("Cd", "BOOK");
        end();
        date("BookgDt");
        text("AcctSvcrRef", booking.reference());
        start("BkTxCd");
        start("Prtry");
        text("Cd", "AID");
        ends(2);
        start("NtryDtls");
        start("TxDtls");
        start("Refs");
        text("EndToEndId", booking.line());
        ends(4);
    }

    private void open(String message, String root, String id) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE + message);
        start(root);
        start("GrpHdr");
        text("MsgId", id);
        text("CreDtTm", day + "T18:00:00");
        end();
    }

    private void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(amount.toString());
        end();
    }

    private void date(String element) throws XMLStreamException {
        start(element);
        text("Dt", day.toString());
        end();
    }

    private void text(String element, String text) throws XMLStreamException {
        start(element);
        xml.writeCharacters(text);
        end();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void ends(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            end();
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
