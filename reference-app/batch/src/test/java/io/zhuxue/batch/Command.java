package io.zhuxue.batch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * One call of the {@code zhuxue} command, as a shell would make it.
 *
 * @param code the exit code
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
record Command(int code, String out, String err) {

    static Command zhuxue(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Zhuxue.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Command(code, out.toString(), err.toString());
    }

    static Command run(Path input, String term, Path out) {
        return zhuxue("run", "--package", input, "--term", term, "--out", out);
    }

    static Command verify(Path out) {
        return zhuxue("verify", "--out", out);
    }
}
