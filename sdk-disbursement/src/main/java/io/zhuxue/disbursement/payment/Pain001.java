package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The writer of a batch as an ISO 20022 credit transfer initiation (支付指令, pain.001.001.09); streaming, UTF-8.
 *
 * <p>The end-to-end reference of a transfer is its line id (with the attempt after the first), by which the bank's answer finds the line again. The
 * remittance text names programme, term and instalment, and nothing private.
 */
public final class Pain001 {

    /** The namespace of the message. */
    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int LONGEST_NAME = 140;

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a batch; the stream is flushed and stays open.
     *
     * @param created the time of writing, to the second, given by the caller so that the same input gives the same file
     * @param payDay the day on which the bank shall pay
     * @throws PaymentFileException when the stream cannot be written
     */
    public static void write(
            PaymentBatch batch, Payer payer, LocalDateTime created, LocalDate payDay, OutputStream out) {
        try {
            // The JDK's own writer, whatever else is on the class path: the same batch is the same bytes everywhere.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Pain001(xml).document(batch, payer, created, payDay);
            xml.flush();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new PaymentFileException(batch.id(), failed);
        }
    }

    private void document(PaymentBatch batch, Payer payer, LocalDateTime created, LocalDate payDay)
            throws XMLStreamException {
        String count = Integer.toString(batch.payments().size());
        String total = batch.total().toString();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        start("CstmrCdtTrfInitn");
        start("GrpHdr");
        text("MsgId", batch.id());
        text("CreDtTm", TIME.format(created));
        text("NbOfTxs", count);
        text("CtrlSum", total);
        named("InitgPty", payer.name());
        end();
        start("PmtInf");
        text("PmtInfId", batch.id());
        text("PmtMtd", "TRF");
        text("NbOfTxs", count);
        text("CtrlSum", total);
        start("ReqdExctnDt");
        text("Dt", payDay.toString());
        end();
        named("Dbtr", payer.name());
        account("DbtrAcct", payer.accountNo());
        agent("DbtrAgt", payer.bankNo().toString());
        for (Payment payment : batch.payments()) {
            transfer(payment);
        }
        xml.writeCharacters("\n");
        end();
        end();
        end();
        xml.writeEndDocument();
    }

    private void transfer(Payment payment) throws XMLStreamException {
        PaymentLine line = payment.line();
        Account account = payment.account();
        xml.writeCharacters("\n");
        start("CdtTrfTxInf");
        start("PmtId");
        text("EndToEndId", payment.reference());
        end();
        start("Amt");
        amount(line.amount());
        end();
        if (!account.bankNo().isEmpty()) {
            agent("CdtrAgt", account.bankNo());
        }
        named("Cdtr", account.name());
        account("CdtrAcct", account.number());
        start("RmtInf");
        text("Ustrd", line.programme() + " " + line.term() + " " + line.instalment());
        end();
        end();
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(amount.toString());
        end();
    }

    private void named(String element, String name) throws XMLStreamException {
        start(element);
        text("Nm", cut(clean(name)));
        end();
    }

    /** The longest beginning that fits a name and splits no character in two. */
    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean within = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, within ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    private void account(String element, String number) throws XMLStreamException {
        start(element);
        start("Id");
        start("Othr");
        text("Id", number);
        end();
        end();
        end();
    }

    private void agent(String element, String bankNo) throws XMLStreamException {
        start(element);
        start("FinInstnId");
        start("ClrSysMmbId");
        start("ClrSysId");
        text("Cd", "CNAPS");
        end();
        text("MmbId", bankNo);
        end();
        end();
        end();
    }

    private void text(String element, String text) throws XMLStreamException {
        start(element);
        xml.writeCharacters(clean(text));
        end();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** Characters that XML cannot hold, half ones too, are left out, so that one bad cell never spoils a batch. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!allowed(c) || Character.isSurrogate(c)) {
                return text.codePoints()
                        .filter(code -> code >= 0x10000 || (allowed(code) && !Character.isSurrogate((char) code)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean allowed(int c) {
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }
}
