package io.zhuxue.server.nutrition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the codes of findings are called in lists (问题名称); a code without a name stands for itself. */
public final class FindingNames {

    private static final Properties NAMES = read();

    private FindingNames() {}

    /** The Chinese name of a code. */
    public static String of(String code) {
        return NAMES.getProperty(code, code);
    }

    private static Properties read() {
        Properties names = new Properties();
        try (Reader file = new InputStreamReader(
                FindingNames.class.getResourceAsStream("finding-names.properties"), StandardCharsets.UTF_8)) {
            names.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
