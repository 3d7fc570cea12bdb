package io.zhuxue.batch.policy;

import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The folders that policy commands lay over the national baseline. */
final class Policies {

    /** Done. */
    static final int DONE = 0;
    /** Something is to be looked at. */
    static final int REMARKS = 3;
    /** The rules do not give what their cases say. */
    static final int WRONG = 4;

    @Option(names = "--policy", paramLabel = "DIR", description = "另加的政策文件夹或文件，可多次给出，依次覆盖国家基线。")
    private List<Path> folders = List.of();

    List<Path> folders() {
        return folders;
    }

    PolicyBook book() {
        PolicyBook book = PolicyBook.national();
        for (Path folder : folders) {
            book = book.with(folder);
        }
        return book;
    }

    ProgrammeCatalogue programmes() {
        ProgrammeCatalogue catalogue = ProgrammeCatalogue.installed();
        for (Path folder : folders) {
            catalogue = catalogue.with(folder);
        }
        return catalogue;
    }
}
