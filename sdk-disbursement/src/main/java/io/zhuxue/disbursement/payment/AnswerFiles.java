package io.zhuxue.disbursement.payment;

import io.zhuxue.core.Message;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.DisbursementMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * The reader of the files that banks answer with (银行回执文件): ISO 20022 pain.002, camt.053 and camt.054 of any version, and
 * the answer table in CSV or XLSX.
 *
 * <p>A file is read to its end before its first answer is handed on, so that a broken one does nothing; memory does not
 * grow with its length.
 */
public final class AnswerFiles {

    private final AnswerCodes codes;

    private AnswerFiles(AnswerCodes codes) {
        this.codes = codes;
    }

    /** Readers that understand these codes. */
    public static AnswerFiles create(AnswerCodes codes) {
        return new AnswerFiles(codes);
    }

    /** The files of a folder that can be answers, in the order of their names. */
    public static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("(?i).*\\.(xml|csv|xlsx)"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Hands on every answer of a file.
     *
     * @return why the file was refused as a whole, in which case nothing was handed on; empty when it was read
     */
    public Optional<Message> read(Path file, Consumer<BankAnswer> receiver) {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".xml")) {
                return readXml(file, name, receiver);
            }
            List<Message> wrong = new ArrayList<>();
            AnswerTable table = new AnswerTable(codes);
            table.read(Tables.open(file), answer -> {}, wrong::add);
            if (!wrong.isEmpty()) {
                return Optional.of(wrong.get(0));
            }
            table.read(Tables.open(file), receiver, message -> {});
            return Optional.empty();
        } catch (TableException unreadable) {
            return Optional.of(unreadable.reason());
        }
    }

    private Optional<Message> readXml(Path file, String name, Consumer<BankAnswer> receiver) {
        try {
            IsoAnswers first = new IsoAnswers(codes, answer -> {});
            first.read(file);
            if (!first.recognised()) {
                return Optional.of(DisbursementMessage.ANSWER_KIND.with(name));
            }
            new IsoAnswers(codes, receiver).read(file);
            return Optional.empty();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            return Optional.of(DisbursementMessage.ANSWER_BROKEN.with(name, line));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
