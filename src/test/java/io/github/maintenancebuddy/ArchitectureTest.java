package io.github.maintenancebuddy;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each wing may import: core decides, runtime runs it, adapter meets the world (architecture.md, Wings). */
class ArchitectureTest {
    private static final String ROOT = "io.github.maintenancebuddy";
    private static final String CORE = ROOT + ".core..";
    private static final String RUNTIME = ROOT + ".runtime..";

    /** What every feature is made of, from the bottom up. */
    private static final String[] WORDS = {
        ROOT + ".core.maintenance..", ROOT + ".core.when..", ROOT + ".core.markdown..", ROOT + ".core.words.."
    };

    /** An import from one adapter into another, and why it may be. */
    private record Allowed(String from, String to, String why) {}

    private static final List<Allowed> BETWEEN_ADAPTERS = List.of(
            new Allowed("*", "settings", "the operator's settings are read once, for all"),
            new Allowed("*", "setup", "a check stands beside what it looks at"),
            new Allowed("mail", "channel", "mail is a channel"),
            new Allowed("publicpage", "mail", "readers subscribe on the page"),
            new Allowed("publicpage", "web", "counts sign-ups by the same networks"),
            new Allowed("store", "webhook", "implements its port"),
            new Allowed("store", "mail", "implements its ports"),
            new Allowed("store", "publicpage", "implements its port"),
            new Allowed("store", "telemetry", "implements its port"),
            new Allowed("telemetry", "webhook", "counts what it tells its listener"),
            new Allowed("telemetry", "github", "counts what it tells its listener"),
            new Allowed("telemetry", "channel", "watches the channels"),
            new Allowed("webhook", "github", "asks for our own login"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void core_imports_only_java_and_readers_of_text() {
        check(classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", CORE, "org.commonmark..", "org.yaml.snakeyaml.."));
        check(noClasses()
                .that(resideInAPackage(CORE)
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + ".core.configuration.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml.snakeyaml.."));
    }

    @Test
    void runtime_imports_core_and_logging_and_no_framework() {
        check(classes()
                .that()
                .resideInAPackage(RUNTIME)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.slf4j..", CORE, RUNTIME));
    }

    @Test
    void features_import_the_words_and_never_each_other() {
        check(slices().matching(ROOT + ".core.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(WORDS))
                .ignoreDependency(resideInAPackage(ROOT + ".core.lifecycle.."), DescribedPredicate.alwaysTrue()));
        check(noClasses()
                .that()
                .resideInAnyPackage(WORDS)
                .should()
                .dependOnClassesThat(resideInAPackage(CORE).and(DescribedPredicate.not(resideInAnyPackage(WORDS)))));
    }

    @Test
    void adapters_import_each_other_only_for_a_named_reason() {
        adapters()
                .forEach(from -> check(noClasses()
                        .that()
                        .resideInAPackage(adapter(from))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(adapters()
                                .filter(to -> !to.equals(from) && !allowed(from, to))
                                .map(ArchitectureTest::adapter)
                                .toArray(String[]::new)))));
    }

    @Test
    void no_reason_outlives_its_import() {
        var unused = BETWEEN_ADAPTERS.stream()
                .filter(allowed -> CLASSES.stream()
                        .filter(type -> allowed.from().equals("*")
                                || resideInAPackage(adapter(allowed.from())).test(type))
                        .noneMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        resideInAPackage(adapter(allowed.to())).test(dependency.getTargetClass()))));
        org.assertj.core.api.Assertions.assertThat(unused).isEmpty();
    }

    @Test
    void packages_have_no_circles() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void core_touches_no_file_network_or_database() {
        check(noClassOf(CORE)
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..")
                .orShould()
                .dependOnClassesThat(nameMatching("java\\.io\\.(File|RandomAccess).*"))
                .orShould()
                .dependOnClassesThat(nameMatching("java\\.net\\.\\w*(Socket|Connection)")));
    }

    @Test
    void core_knows_no_clock_and_runtime_only_those_it_is_given() {
        check(noClassOf(CORE).dependOnClassesThat(nameMatching("java\\.time\\.(Clock|InstantSource)")));
        check(noClassOf(CORE, RUNTIME)
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                .orShould()
                .callMethodWhere(target(owner(nameMatching("java\\.time\\.(Clock|InstantSource)")))
                        .and(target(nameMatching("system.*"))))
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethodWhere(target(owner(name("java.lang.System")))
                        .and(target(nameMatching("currentTimeMillis|nanoTime|getenv|getProperty"))))
                .orShould()
                .callConstructor(java.util.Date.class));
    }

    @Test
    void core_and_runtime_start_no_thread_and_never_sleep() {
        check(noClassOf(CORE, RUNTIME)
                .dependOnClassesThat(nameMatching("java\\.util\\.concurrent\\.(Executor.*|.*Executor|.*Pool|Timer)"))
                .orShould()
                .callMethodWhere(target(owner(name("java.lang.Thread")))
                        .and(target(nameMatching("sleep|ofVirtual|ofPlatform|startVirtualThread"))))
                .orShould()
                .callMethodWhere(target(owner(name("java.util.concurrent.CompletableFuture")))
                        .and(target(nameMatching(".*Async")))));
    }

    @Test
    void core_and_runtime_know_no_chance() {
        check(noClassOf(CORE, RUNTIME)
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
                .resideOutsideOfPackage(adapter("github"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kohsuke..", "io.jsonwebtoken.."));
    }

    @Test
    void only_what_answers_requests_knows_reactor() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(adapter("web"), adapter("webhook"), adapter("publicpage"), adapter("setup"))
                .and()
                // no other client can be told to which address of a name it connects
                .doNotHaveSimpleName("ChannelRequests")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("reactor.."));
    }

    @Test
    void names_say_what_a_class_is() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)"));
    }

    /** Begins a rule that says what no class of some packages does. */
    private static ClassesShould noClassOf(String... packages) {
        return noClasses().that().resideInAnyPackage(packages).should();
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static Stream<String> adapters() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + ".adapter."))
                .map(name -> name.substring((ROOT + ".adapter.").length()).replaceFirst("\\..*", ""))
                .distinct();
    }

    private static boolean allowed(String from, String to) {
        return BETWEEN_ADAPTERS.stream()
                .anyMatch(
                        allowed -> (allowed.from().equals("*") || allowed.from().equals(from))
                                && allowed.to().equals(to));
    }

    private static String adapter(String name) {
        return ROOT + ".adapter." + name + "..";
    }
}
