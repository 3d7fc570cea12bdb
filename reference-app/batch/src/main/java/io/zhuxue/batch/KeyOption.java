package io.zhuxue.batch;

import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.flow.run.RunOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says under which key persons become references. */
public final class KeyOption {

    @Option(names = "--key-file", paramLabel = "FILE", description = "生成人员代号的密钥文件（至少 16 字节）；不给则用公开的演练密钥，只可用于演练。")
    private @Nullable Path keyFile;

    /** Makes references under the key of the file, or under the training key that is no secret. */
    public PersonTokens tokens() {
        return keyFile == null ? RunOptions.trainingPersons() : RunOptions.persons(keyFile);
    }
}
