package io.zhuxue.core.policy;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One policy file, written in the test. */
record TextSource(String name, String text) implements PolicySource {

    @Override
    public List<String> files() {
        return List.of("test.yaml");
    }

    @Override
    public InputStream open(String file) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
