package io.github.maintenancebuddy.adapter.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is: Spring's usual settings, with a SQLite file as default.
 *
 * @param url an SQLite file, or a PostgreSQL server where several replicas shall share the work
 * @param username for PostgreSQL
 * @param password for PostgreSQL
 */
@ConfigurationProperties("spring.datasource")
public record DatabaseSettings(
        @DefaultValue("jdbc:sqlite:./data/maintenance-buddy.db")
        String url,

        @Nullable String username,
        @Nullable String password) {
    /** The folder of the embedded database; empty where there is a server. */
    Optional<Path> folder() {
        return ConnectionPools.file(url)
                .map(file -> file.toAbsolutePath().normalize().getParent());
    }

    /** Without the password, which must not get into a log. */
    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url.replaceFirst("\\?.*", "?…") + ", username=" + username + "]";
    }
}
