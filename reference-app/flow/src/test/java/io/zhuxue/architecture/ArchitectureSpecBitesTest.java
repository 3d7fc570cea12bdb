package io.zhuxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nothing can break is no rule: each one must catch the offenders written to break it. */
class ArchitectureSpecBitesTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .withImportOption(new OnlyIncludeTests())
            .withImportOption(location -> location.contains("/offender/"))
            .importPackages("io.zhuxue");

    static Stream<String> rules() {
        return Arrays.stream(ArchitectureSpec.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_catches_its_offender(String name) throws ReflectiveOperationException {
        Field field = ArchitectureSpec.class.getDeclaredField(name);
        ArchRule rule = (ArchRule) field.get(null);
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as("offender of the rule %s", name)
                .isTrue();
    }
}
