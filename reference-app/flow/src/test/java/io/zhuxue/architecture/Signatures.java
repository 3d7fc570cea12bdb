package io.zhuxue.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Conditions about what a method takes and returns. */
final class Signatures {

    private Signatures() {}

    static ArchCondition<JavaMethod> notMention(Class<?>... types) {
        List<String> names = Arrays.stream(types).map(Class::getName).toList();
        return new ArchCondition<>("not mention " + names) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean mentioned = names.contains(item.getRawReturnType().getName())
                        || item.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .anyMatch(names::contains);
                if (mentioned) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName()));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> takeNoOptional() {
        return new ArchCondition<>("take no Optional") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                if (item.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class))) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName()));
                }
            }
        };
    }
}
