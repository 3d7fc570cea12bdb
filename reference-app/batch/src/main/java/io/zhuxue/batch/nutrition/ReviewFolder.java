package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.RejectFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder of a look at a county: its tables, the rows that were not taken, and {@code report.txt}, which is printed too.
 *
 * @param out the folder; there whole or not at all
 * @param mark the file that marks it as this command's
 * @param county the folder that is looked at; never replaced
 */
record ReviewFolder(Path out, String mark, Path county) {

    /**
     * Writes the folder and prints its report.
     *
     * @param tables writes the tables and the report into the folder it is given
     * @return the command's exit code
     */
    int write(Consumer<Path> tables, List<Rejection> rejections, PrintWriter console) {
        try (OutputFolder folder = OutputFolder.begin(out, mark, county)) {
            tables.accept(folder.path());
            try (RejectFile rejects = new RejectFile(folder.path())) {
                rejections.forEach(rejects);
                rejects.finish();
            }
            folder.finish();
            console.print(Files.readString(out.resolve("report.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.flush();
        return rejections.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }
}
