package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Every source file looks as the formatter writes it. A test and not a Maven plugin, since the formatter reads Java 25
 * only on a JDK 25, and Maven itself may run on 17. {@code mvn test -Dtest=FormatTest -Dformat=apply} writes the files.
 */
class FormatTest {
    private static final boolean APPLY = "apply".equals(System.getProperty("format"));

    @Test
    void every_source_file_is_formatted() throws Exception {
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        var unformatted = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var formatted = formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
                if (!formatted.equals(source)) {
                    unformatted.add(file);
                    if (APPLY) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        if (!APPLY) {
            assertThat(unformatted)
                    .as("unformatted; mvn test -Dtest=FormatTest -Dformat=apply")
                    .isEmpty();
        }
    }
}
