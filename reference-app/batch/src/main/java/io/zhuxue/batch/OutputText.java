package io.zhuxue.batch;

import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a command leaves in a file. */
final class OutputText {

    private OutputText() {}

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(file, e.getClass().getSimpleName()));
        }
    }
}
