package io.zhuxue.flow.reconcile;

import io.zhuxue.core.Message;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.disbursement.payment.AnswerCodes;
import io.zhuxue.disbursement.payment.AnswerFiles;
import io.zhuxue.disbursement.payment.BankAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Every answer file that was ever applied, kept under the hash of its bytes: the same file is kept once. */
final class AnswerArchive {

    private final Path folder;
    private final AnswerFiles files = AnswerFiles.create(AnswerCodes.standard());

    AnswerArchive(Path payments) {
        folder = payments.resolve("answers");
    }

    /**
     * Keeps the readable files of a folder.
     *
     * @param kept takes each file that was not kept before
     * @return the reasons why others were refused
     */
    List<Message> add(Path answers, Consumer<Path> kept) {
        List<Message> refused = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Path file : AnswerFiles.in(answers)) {
                Optional<Message> reason = files.read(file, answer -> {});
                if (reason.isPresent()) {
                    refused.add(reason.get());
                } else {
                    Path copy = folder.resolve(Sm3.of(file) + extension(file));
                    if (Files.notExists(copy)) {
                        Files.copy(file, copy);
                        kept.accept(copy);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refused;
    }

    /** Hands on every answer of every kept file, with the file's name; in the order of the names. */
    void forEach(BiConsumer<String, BankAnswer> receiver) {
        for (Path file : AnswerFiles.in(folder)) {
            String name = String.valueOf(file.getFileName());
            Optional<Message> reason = files.read(file, answer -> receiver.accept(name, answer));
            if (reason.isPresent()) {
                throw new IllegalStateException("a kept answer file was readable: " + reason.get());
            }
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
