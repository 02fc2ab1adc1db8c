package io.github.maintenancebuddy;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The import rules of the packages: which are pure, who may import whom, and who may know which library. */
class ArchitectureTest {
    private static final String ROOT = "io.github.maintenancebuddy";

    /** The words that everything else is made of. */
    private static final List<String> WORDS = List.of("maintenance", "when");

    /** They import the words, and never each other. */
    private static final List<String> FEATURES = List.of(
            "form", "checklist", "command", "buddy", "window", "script", "announcement", "postmortem", "configuration");

    private static final List<String> PURE = pure();

    /** Libraries that pure packages may know. */
    private static final Map<String, String> READERS = Map.of(
            "form", "org.commonmark..",
            "checklist", "org.commonmark..",
            "command", "org.commonmark..",
            "postmortem", "org.commonmark..",
            "configuration", "org.yaml.snakeyaml..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @FieldSource("PURE")
    void a_pure_package_imports_only_java_and_what_it_is_made_of(String pure) {
        var allowed = new ArrayList<>(List.of("java..", "org.jspecify..", in(pure)));
        var ours = pure.equals("lifecycle") ? PURE : pure.equals("maintenance") ? List.<String>of() : WORDS;
        ours.forEach(other -> allowed.add(in(other)));
        allowed.add(READERS.getOrDefault(pure, "java.."));
        check(classes()
                .that()
                .resideInAPackage(in(pure))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new)));
    }

    @Test
    void pure_packages_do_not_touch_files_network_or_databases() {
        check(noPureClassShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..")
                .orShould()
                .dependOnClassesThat(nameMatching("java\\.io\\.(File|RandomAccess).*"))
                .orShould()
                .dependOnClassesThat(nameMatching("java\\.net\\.\\w*(Socket|Connection)")));
    }

    @Test
    void pure_packages_know_no_clock() {
        check(noPureClassShould()
                .dependOnClassesThat(nameMatching("java\\.time\\.(Clock|InstantSource)"))
                .orShould()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethodWhere(target(owner(name("java.lang.System")))
                        .and(target(nameMatching("currentTimeMillis|nanoTime|getenv|getProperty"))))
                .orShould()
                .callConstructor(java.util.Date.class));
    }

    @Test
    void pure_packages_know_no_chance() {
        check(noPureClassShould()
                .dependOnClassesThat(nameMatching(
                        "java\\.util\\.(random\\..*|Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID"));
    }

    @Test
    void only_github_knows_the_libraries_for_github() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(in("github"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kohsuke..", "io.jsonwebtoken.."));
    }

    @Test
    void only_the_web_packages_know_reactor() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("webhook"), in("publicpage"), in("setup"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("reactor.."));
    }

    @Test
    void packages_do_not_import_each_other_in_circles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void names_say_what_a_class_is() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)"));
    }

    /** Begins a rule that says what no pure class does. */
    private static ClassesShould noPureClassShould() {
        return noClasses()
                .that()
                .resideInAnyPackage(PURE.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .should();
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String in(String folder) {
        return ROOT + "." + folder + "..";
    }

    private static List<String> pure() {
        var all = new ArrayList<>(WORDS);
        all.addAll(FEATURES);
        all.add("lifecycle");
        return all;
    }
}
