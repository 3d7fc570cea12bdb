package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The YAML files of a folder, or one file, in the order of their names. */
record FolderSource(Path path, List<String> files) implements PolicySource {

    static FolderSource of(Path path) {
        if (Files.isRegularFile(path)) {
            return new FolderSource(path, List.of(""));
        }
        try (Stream<Path> all = Files.list(path)) {
            return new FolderSource(
                    path,
                    all.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
                            .sorted()
                            .toList());
        } catch (IOException unreadable) {
            String name = String.valueOf(path.getFileName());
            throw new PolicyException(List.of(new PolicyProblem(name, 0, CoreMessage.POLICY_UNREADABLE.with(name))));
        }
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(file.isEmpty() ? path : path.resolve(file));
    }
}
