package io.zhuxue.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;

/** The architecture of Zhuxue; read from top to bottom it is the house of docs/architecture.md. */
@AnalyzeClasses(packages = "io.zhuxue", importOptions = DoNotIncludeTests.class)
class ArchitectureSpec {

    private static final String[] SDK = {
        "io.zhuxue.core..",
        "io.zhuxue.identification..",
        "io.zhuxue.disbursement..",
        "io.zhuxue.nutrition..",
        "io.zhuxue.reporting.."
    };

    // Who may know whom

    @ArchTest
    static final ArchRule a_room_knows_the_ground_floor_and_no_other_room = modules()
            .definedByPackages("io.zhuxue.(core|identification|disbursement|nutrition|reporting)..")
            .should()
            .respectTheirAllowedDependencies(
                    allow().fromModule("identification")
                            .toModules("core")
                            .fromModule("disbursement")
                            .toModules("core")
                            .fromModule("nutrition")
                            .toModules("core")
                            .fromModule("reporting")
                            .toModules("core"),
                    consideringOnlyDependenciesInAnyPackage("io.zhuxue.."))
            .because("only then can a vendor take one room, and each room keep its own version");

    @ArchTest
    static final ArchRule the_sdk_does_not_know_the_reference_app = noClasses()
            .that()
            .resideInAnyPackage(SDK)
            .should()
            .dependOnClassesThat(resideInAPackage("io.zhuxue..").and(not(resideInAnyPackage(SDK))))
            .because("a vendor embeds the SDK without our application");

    @ArchTest
    static final ArchRule the_reference_app_enters_by_the_doors = classes()
            .that()
            .resideOutsideOfPackages(SDK)
            .should(Doors.onlyUseExportedPackages())
            .because("what our own application reaches around a door, a vendor cannot");

    // What the domain may touch

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAnyPackage(SDK)
            .and()
            .resideOutsideOfPackage("..jakarta..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.zhuxue..",
                    "java..",
                    "javax.imageio..",
                    "javax.sql..",
                    "javax.xml..",
                    "org.xml.sax..",
                    "org.w3c.dom..",
                    "org.jspecify..",
                    "jakarta.validation..",
                    // the libraries of docs/dependencies.md
                    "de.siegmar.fastcsv..",
                    "org.dhatim.fastexcel..",
                    "org.apache.commons.compress..",
                    "org.snakeyaml.engine..",
                    "org.bouncycastle..",
                    "org.apache.fontbox..",
                    "org.apache.pdfbox..",
                    "org.apache.poi..",
                    "com.github.weisj.jsvg..",
                    "org.duckdb..",
                    "org.ojalgo.."))
            .because("it must run unchanged in Java SE, CDI and Spring");

    @ArchTest
    static final ArchRule the_domain_does_not_know_its_jakarta_adapter = noClasses()
            .that()
            .resideInAnyPackage(SDK)
            .and()
            .resideOutsideOfPackage("..jakarta..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.zhuxue..jakarta.."))
            .because("stores and constraints are replaceable, decisions are not");

    // What a decision may depend on

    @ArchTest
    static final ArchRule time_and_chance_are_passed_in = noClasses()
            .that()
            .resideInAnyPackage(SDK)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .because("a decision replayed years later must give the same fen");

    @ArchTest
    static final ArchRule money_never_meets_a_double = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("io.zhuxue.core.money..", "io.zhuxue.disbursement.."))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("money is a whole number of fen");

    @ArchTest
    static final ArchRule no_method_of_the_money_rooms_speaks_double = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("io.zhuxue.core.money..", "io.zhuxue.disbursement.."))
            .should(Signatures.notMention(double.class, float.class))
            .because("money is a whole number of fen");

    // What callers see

    @ArchTest
    static final ArchRule public_types_are_closed = classes()
            .that()
            .resideInAnyPackage(SDK)
            .and()
            .resideOutsideOfPackage("..jakarta..")
            .and()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("a type is called or implemented, never extended by accident");

    @ArchTest
    static final ArchRule the_spi_is_interfaces_and_values = classes()
            .that()
            .resideInAPackage("io.zhuxue..spi..")
            .and(modifier(JavaModifier.PUBLIC))
            .should()
            .beInterfaces()
            .orShould()
            .beRecords()
            .orShould()
            .beEnums()
            .because("a host implements it");

    @ArchTest
    static final ArchRule no_null_crosses_a_door = classes()
            .that()
            .resideInAnyPackage(SDK)
            .should(Doors.liveInANullMarkedPackage())
            .because("NullAway checks only what is marked");

    @ArchTest
    static final ArchRule an_optional_is_only_returned = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(SDK))
            .and()
            .arePublic()
            .should(Signatures.takeNoOptional())
            .because("a caller leaves out what it does not have");
}
