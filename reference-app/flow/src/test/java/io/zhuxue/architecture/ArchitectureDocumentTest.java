package io.zhuxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The architecture document lists the rules as they are checked. */
class ArchitectureDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "architecture.md");

    @Test
    void the_document_lists_every_rule_with_its_reason() throws IOException, ReflectiveOperationException {
        StringBuilder rules = new StringBuilder();
        for (Field field : ArchitectureSpec.class.getDeclaredFields()) {
            if (field.isAnnotationPresent(ArchTest.class)) {
                String text = ((ArchRule) field.get(null)).getDescription();
                int reason = text.lastIndexOf(", because ");
                rules.append("- **")
                        .append(field.getName().replace('_', ' '))
                        .append("**: ")
                        .append(text.substring(reason + ", because ".length()))
                        .append(".\n");
            }
        }
        Path fresh = Path.of("target", "architecture-rules.md");
        Files.writeString(fresh, rules);
        assertThat(Files.readString(DOCUMENT))
                .as("docs/architecture.md is stale; its last section should be that of %s", fresh)
                .endsWith("\n\n" + rules);
    }
}
