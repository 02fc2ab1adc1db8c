package io.github.maintenancebuddy.adapter.setup;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** {@code --check}: the lines of the check page in a terminal, without starting the app. */
public final class CheckCommand {
    private static final String OPTION = "--check";

    private CheckCommand() {}

    public static boolean isGiven(String... arguments) {
        return List.of(arguments).contains(OPTION);
    }

    /**
     * Makes all checks.
     *
     * @param parts what of the app they need
     * @return how the process shall end: with 1 where something is wrong
     */
    public static int run(Class<?> parts, PrintStream out, String... arguments) {
        var findings = findings(parts, arguments);
        findings.stream().map(CheckResult::line).forEach(out::println);
        return findings.stream().anyMatch(it -> it.state() == CheckResult.State.WRONG) ? 1 : 0;
    }

    private static List<CheckResult> findings(Class<?> parts, String... arguments) {
        var application = new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "OFF"));
        try (var context = application.run(arguments)) {
            return context.getBean(AllChecks.class).look();
        } catch (RuntimeException e) {
            return causes(e)
                    .filter(InvalidSettings.class::isInstance)
                    .findFirst()
                    .or(() -> causes(e).reduce((first, second) -> second))
                    .map(cause -> String.valueOf(cause.getMessage()))
                    .stream()
                    .flatMap(String::lines)
                    .map(sentence -> CheckResult.wrong("Settings", sentence))
                    .toList();
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
