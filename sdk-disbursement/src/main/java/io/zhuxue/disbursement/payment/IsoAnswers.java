package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads pain.002, camt.053 and camt.054 by the local names of their elements, so that any version, prefix and CDATA is
 * understood. Document types are refused, so nothing outside the file is ever read.
 */
final class IsoAnswers {

    private static final List<String> KINDS = List.of("CstmrPmtStsRpt", "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn");

    private final AnswerCodes codes;
    private final Consumer<BankAnswer> receiver;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    /** Values of the group, payment or entry, and of the transaction under way; keyed by the path below it. */
    private Map<String, String> outer = new HashMap<>();

    private Map<String, String> inner = new HashMap<>();
    private final List<Map<String, String>> details = new ArrayList<>();
    private String kind = "";
    private String statement = "";
    private @Nullable String currency;
    private int entries;

    IsoAnswers(AnswerCodes codes, Consumer<BankAnswer> receiver) {
        this.codes = codes;
        this.receiver = receiver;
    }

    boolean recognised() {
        return !kind.isEmpty();
    }

    void read(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        start(xml.getLocalName());
                        currency = xml.getAttributeValue(null, "Ccy");
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                    case XMLStreamConstants.DTD -> throw new XMLStreamException("DTD", xml.getLocation());
                    default -> {
                        // comments, processing instructions and white space say nothing
                    }
                }
            }
        }
    }

    private void start(String name) {
        path.addLast(name);
        text.setLength(0);
        if (KINDS.contains(name)) {
            kind = name;
        }
        switch (name) {
            case "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts" -> outer = new HashMap<>();
            case "Stmt", "Ntfctn" -> statement = "";
            case "Ntry" -> {
                outer = new HashMap<>();
                details.clear();
                entries++;
            }
            case "TxInfAndSts", "TxDtls" -> inner = new HashMap<>();
            default -> {
                // other elements carry values or nothing that matters here
            }
        }
    }

    private void end(String name) {
        String value = text.toString().strip();
        text.setLength(0);
        // A sum of other money is no sum that we know: with its currency before it, it reads as none.
        value = currency == null || currency.equals("CNY") ? value : currency + " " + value;
        currency = null;
        if (!value.isEmpty()) {
            keep(value);
        }
        path.removeLast();
        switch (name) {
            case "OrgnlGrpInfAndSts" -> batch("OrgnlMsgId", "GrpSts");
            case "OrgnlPmtInfAndSts" -> batch("OrgnlPmtInfId", "PmtInfSts");
            case "TxInfAndSts" -> statusOfLine();
            case "TxDtls" -> details.add(inner);
            case "Ntry" -> bookings();
            default -> {
                // nothing ends here
            }
        }
    }

    /** Keeps a value under the path below its transaction, else below its entry or group. */
    private void keep(String value) {
        List<String> names = new ArrayList<>(path);
        int transaction = Math.max(names.indexOf("TxInfAndSts"), names.indexOf("TxDtls"));
        if (transaction >= 0) {
            inner.putIfAbsent(String.join("/", names.subList(transaction + 1, names.size())), value);
            return;
        }
        int group = Math.max(
                names.indexOf("Ntry"),
                Math.max(names.indexOf("OrgnlGrpInfAndSts"), names.indexOf("OrgnlPmtInfAndSts")));
        if (group >= 0) {
            outer.putIfAbsent(String.join("/", names.subList(group + 1, names.size())), value);
        } else if (statement.isEmpty() && names.get(names.size() - 1).equals("Id")) {
            statement = value;
        }
    }

    private void batch(String id, String status) {
        String code = outer.getOrDefault(status, "");
        // PART says that some lines differ; what holds for each is said line by line.
        if (!code.isEmpty() && !code.equals("PART") && outer.containsKey(id)) {
            receiver.accept(BankAnswer.batch(codes.says(code), outer.getOrDefault(id, ""))
                    .because(reason(outer)));
        }
    }

    private void statusOfLine() {
        String line = inner.getOrDefault("OrgnlEndToEndId", "");
        BankAnswer answer = BankAnswer.line(
                        BankAnswer.Source.STATUS_REPORT, codes.says(inner.getOrDefault("TxSts", "")), line)
                .because(reason(inner))
                .withReference(inner.getOrDefault("AcctSvcrRef", ""));
        receiver.accept(dated(priced(answer, inner.get("OrgnlTxRef/Amt/InstdAmt")), inner.get("AccptncDtTm")));
    }

    private AnswerReason reason(Map<String, String> values) {
        return codes.reason(values.getOrDefault("StsRsnInf/Rsn/Cd", values.getOrDefault("StsRsnInf/Rsn/Prtry", "")));
    }

    private void bookings() {
        if (details.isEmpty()) {
            details.add(Map.of());
        }
        for (int i = 0; i < details.size(); i++) {
            booking(details.get(i), i);
        }
        details.clear();
    }

    private void booking(Map<String, String> detail, int number) {
        String line = detail.getOrDefault("Refs/EndToEndId", outer.getOrDefault("NtryRef", ""));
        String status = outer.getOrDefault("Sts/Cd", outer.getOrDefault("Sts", ""));
        String direction = detail.getOrDefault("CdtDbtInd", outer.getOrDefault("CdtDbtInd", ""));
        String reference = detail.getOrDefault(
                "Refs/AcctSvcrRef",
                outer.getOrDefault("AcctSvcrRef", statement + "#" + entries)
                        + (details.size() > 1 ? "." + number : ""));
        BankAnswer answer = BankAnswer.line(BankAnswer.Source.STATEMENT, says(status, direction), line)
                .because(codes.reason(detail.getOrDefault("RtrInf/Rsn/Cd", "")))
                .withReference(reference);
        String amount = detail.getOrDefault(
                "Amt", detail.getOrDefault("AmtDtls/TxAmt/Amt", detail.getOrDefault("AmtDtls/InstdAmt/Amt", "")));
        // The entry's sum is the line's only when the entry has one transaction.
        String sum = amount.isEmpty() && details.size() == 1 ? outer.getOrDefault("Amt", "") : amount;
        receiver.accept(dated(priced(answer, sum), outer.getOrDefault("BookgDt/Dt", outer.get("BookgDt/DtTm"))));
    }

    private static BankAnswer.Says says(String status, String direction) {
        if (status.equals("PDNG")) {
            return BankAnswer.Says.ACCEPTED;
        }
        if (!status.equals("BOOK")) {
            return BankAnswer.Says.UNKNOWN;
        }
        return switch (direction) {
            case "DBIT" -> BankAnswer.Says.PAID;
            case "CRDT" -> BankAnswer.Says.RETURNED;
            default -> BankAnswer.Says.UNKNOWN;
        };
    }

    /** The answer with its sum; one whose sum cannot be read is asked after, since it may speak of another sum. */
    private static BankAnswer priced(BankAnswer answer, @Nullable String yuan) {
        if (yuan == null || yuan.isEmpty()) {
            return answer;
        }
        return Money.parse(plain(yuan)).value().map(answer::withAmount).orElseGet(answer::unclear);
    }

    /** Banks write 500, 500.5 or 500.00000: zeros beyond the fen are no difference. */
    private static String plain(String yuan) {
        int point = yuan.indexOf('.');
        String shorter = yuan;
        while (point >= 0 && shorter.length() > point + 3 && shorter.endsWith("0")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }

    private static BankAnswer dated(BankAnswer answer, @Nullable String day) {
        if (day == null || day.length() < 10) {
            return answer;
        }
        try {
            return answer.on(LocalDate.parse(day.substring(0, 10)));
        } catch (DateTimeParseException undated) {
            return answer;
        }
    }
}
