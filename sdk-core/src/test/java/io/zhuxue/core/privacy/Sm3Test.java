package io.zhuxue.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sm3Test {

    /** Both examples of GB/T 32905, appendix A. */
    private static final String ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    private static final String ABCD = "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732";

    @Test
    void the_standards_examples_come_out(@TempDir Path folder) throws IOException {
        assertThat(Sm3.of("abc")).isEqualTo(ABC);
        assertThat(Sm3.of("abcd".repeat(16))).isEqualTo(ABCD);
        assertThat(Sm3.of(Files.writeString(folder.resolve("f"), "abc"))).isEqualTo(ABC);
    }

    @Test
    void parts_give_what_the_whole_gives_and_the_digest_begins_anew() {
        Sm3 sm3 = new Sm3();
        byte[] text = "xabcx".getBytes(StandardCharsets.US_ASCII);
        assertThat(sm3.add(text, 1, 2).add(new byte[] {'c'}).hex()).isEqualTo(ABC);
        assertThat(sm3.add(text, 1, 3).hex()).isEqualTo(ABC);
    }
}
