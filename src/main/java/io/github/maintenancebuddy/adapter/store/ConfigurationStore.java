package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.engine.ConfigurationCache;
import java.util.Optional;

/** The configuration files of repositories as they were last seen, and as they were last good. */
public final class ConfigurationStore implements ConfigurationCache {
    private final Database database;

    public ConfigurationStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Cached> find(RepositoryId repository) {
        return database.read()
                .sql("select place, etag, seen, good from configuration where repository = :repository")
                .param("repository", repository.value())
                .query((row, number) -> new Cached(
                        row.getString("place"),
                        row.getString("etag"),
                        row.getString("seen"),
                        Optional.ofNullable(row.getString("good"))))
                .optional();
    }

    @Override
    public void keep(RepositoryId repository, Optional<Cached> next) {
        if (next.isEmpty()) {
            database.change("delete from configuration where repository = :repository")
                    .param("repository", repository.value())
                    .update();
            return;
        }
        var sql = """
            insert into configuration (repository, place, etag, seen, good) \
            values (:repository, :place, :etag, :seen, :good) on conflict (repository) do update set \
            place = excluded.place, etag = excluded.etag, seen = excluded.seen, good = excluded.good\
            """;
        database.change(sql)
                .param("repository", repository.value())
                .param("place", next.get().place())
                .param("etag", next.get().etag())
                .param("seen", next.get().text())
                .param("good", next.get().good().orElse(null))
                .update();
    }
}
