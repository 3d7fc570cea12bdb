package io.zhuxue.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Conditions about the doors of a module: what it exports, and how it marks its packages. */
final class Doors {

    private Doors() {}

    /** The packages that the SDK's module descriptors on the class path export. */
    private static Set<String> exportedPackages() {
        Set<String> exported = new HashSet<>();
        try {
            for (URL url : Collections.list(Doors.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream in = url.openStream()) {
                    ModuleDescriptor module = ModuleDescriptor.read(in);
                    if (module.name().startsWith("io.zhuxue.")) {
                        module.exports().stream()
                                .filter(export -> !export.isQualified())
                                .forEach(export -> exported.add(export.source()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exported;
    }

    static ArchCondition<JavaClass> onlyUseExportedPackages() {
        Set<String> exported = exportedPackages();
        return new ArchCondition<>("only use exported packages of the SDK") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    if (isSdk(target) && !exported.contains(target)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!isNullMarked(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static boolean isNullMarked(JavaClass item) {
        try {
            Class<?> info = Class.forName(item.getPackageName() + ".package-info", false, Doors.class.getClassLoader());
            return info.isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isSdk(String packageName) {
        return packageName.matches("io\\.zhuxue\\.(core|identification|disbursement|nutrition|reporting)(\\..*)?");
    }
}
