package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.publicpage.PublicSources;
import io.github.maintenancebuddy.adapter.webhook.Deliveries;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The store as Spring starts it. */
@ExtendWith(OutputCaptureExtension.class)
class StoreStartTest {
    @TempDir
    Path folder;

    @Configuration
    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class App {}

    private static SpringApplicationBuilder with(String url) {
        return new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.datasource.url", url));
    }

    @Test
    void every_port_has_its_store() {
        try (var app = with("jdbc:sqlite:" + folder.resolve("x.db")).run()) {
            for (var port : new Class<?>[] {
                Maintenances.class,
                PublicSources.class,
                Inbox.class,
                PendingEffects.class,
                Deliveries.class,
                DataSource.class
            }) {
                assertThat(app.getBeanNamesForType(port)).as(port.getName()).hasSize(1);
            }
            assertThat(app.getBean(Maintenances.class).find(new IssueId(1))).isEmpty();
        }
    }

    @Test
    void nobody_else_may_read_the_database() throws IOException {
        var file = folder.resolve("data").resolve("x.db");
        try (var app = with("jdbc:sqlite:" + file).run()) {
            assertThat(app.getBean(Maintenances.class).find(new IssueId(1))).isEmpty();
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            try (var files = Files.list(file.getParent())) {
                assertThat(files)
                        .contains(file)
                        .allSatisfy(each -> assertThat(Files.getPosixFilePermissions(each))
                                .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    @Test
    void the_operator_reads_a_sentence_instead_of_a_stack_trace(CapturedOutput output) {
        assertThatThrownBy(() -> with("jdbc:mysql://host/db").run()).hasRootCauseInstanceOf(StoreUnusable.class);
        assertThat(output)
                .contains("SPRING_DATASOURCE_URL begins with \"jdbc:mysql\"")
                .contains("Set SPRING_DATASOURCE_URL to")
                .doesNotContain("\tat io.github");
    }

    @Test
    void a_file_that_is_no_database_is_told_in_a_sentence(CapturedOutput output) throws Exception {
        var file = Files.writeString(folder.resolve("broken.db"), "not a page of SQLite ".repeat(1_000));
        assertThatThrownBy(() -> with("jdbc:sqlite:" + file).run()).hasStackTraceContaining("StoreUnusable");
        assertThat(output)
                .contains("The database file " + file, "file is not a database")
                .doesNotContain("\tat io.github");
    }
}
