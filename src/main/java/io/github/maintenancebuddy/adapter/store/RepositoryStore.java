package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.publicpage.InstalledRepository;
import io.github.maintenancebuddy.adapter.publicpage.PublicSources;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the app is installed, and what of there the public may read. */
public final class RepositoryStore implements ServedRepositories, PublicSources {
    private static final String COLUMNS =
            "select id, installation, name, hidden, since, removed_at, suspended from repository";

    private final Database database;
    private final Documents documents;

    public RepositoryStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void keep(Repository repository, Instant at) {
        var sql = """
            insert into repository (id, installation, name, hidden, since, changed_at) \
            values (:id, :installation, :name, :hidden, :at, :at) on conflict (id) do update set \
            installation = excluded.installation, name = excluded.name, hidden = excluded.hidden, \
            changed_at = excluded.changed_at, removed_at = null, suspended = false \
            where repository.changed_at <= excluded.changed_at\
            """;
        columns(sql, repository, at).update();
    }

    /**
     * What a maintenance tells of its repository, which may be old: it counts where nothing is known of it yet, and where
     * it was private, so that in doubt nothing is shown.
     */
    void mention(Repository repository, Instant at) {
        var sql = """
            insert into repository (id, installation, name, hidden, since, changed_at) \
            values (:id, :installation, :name, :hidden, :at, 0) on conflict (id) do update set hidden = true \
            where excluded.hidden and not repository.hidden\
            """;
        columns(sql, repository, at).update();
    }

    private WriteStatement columns(String sql, Repository repository, Instant at) {
        return database.change(sql)
                .param("id", repository.id().value())
                .param("installation", repository.installation().value())
                .param("name", repository.name())
                .param("hidden", repository.hidden())
                .param("at", at.toEpochMilli());
    }

    @Override
    public void remove(InstallationId installation, RepositoryId repository, Instant at) {
        remove(" and id = :id", installation, at)
                .param("id", repository.value())
                .update();
    }

    @Override
    public void removeAll(InstallationId installation, Instant at) {
        remove("", installation, at).update();
    }

    private WriteStatement remove(String which, InstallationId installation, Instant at) {
        return database.change("update repository set removed_at = :at, changed_at = :at where removed_at is null"
                        + " and changed_at <= :at and installation = :installation" + which)
                .param("installation", installation.value())
                .param("at", at.toEpochMilli());
    }

    @Override
    public void suspend(InstallationId installation) {
        database.change("update repository set suspended = true where installation = :installation and not suspended")
                .param("installation", installation.value())
                .update();
    }

    @Override
    public void replaceAll(List<Repository> all, Set<InstallationId> suspended, Instant at) {
        database.write(() -> {
            suspended.forEach(this::suspend);
            all.forEach(repository -> keep(repository, at));
            var there = all.stream().map(Repository::id).collect(Collectors.toSet());
            installed().stream()
                    .filter(it -> !there.contains(it.id()) && !suspended.contains(it.installation()))
                    .forEach(it -> remove(it.installation(), it.id(), at));
            return there;
        });
    }

    private List<Repository> installed() {
        return database.change(COLUMNS + " where removed_at is null")
                .rows((row, number) -> installed(row).repository());
    }

    @Override
    public Optional<InstalledRepository> named(String name) {
        return database
                .read()
                .sql(COLUMNS + " where lower(name) = :name order by changed_at desc")
                .param("name", name)
                .query((row, number) -> installed(row))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<InstalledRepository> underSlug(String slug) {
        return database.read()
                .sql(COLUMNS + " where id in (select repository from maintenance where public_place = :slug)")
                .param("slug", slug)
                .query((row, number) -> installed(row))
                .list();
    }

    private static InstalledRepository installed(ResultSet row) throws SQLException {
        var removed = row.getLong("removed_at");
        return new InstalledRepository(
                new Repository(
                        new InstallationId(row.getLong("installation")),
                        new RepositoryId(row.getLong("id")),
                        row.getString("name"),
                        row.getBoolean("hidden")),
                Instant.ofEpochMilli(row.getLong("since")),
                removed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(removed)),
                row.getBoolean("suspended"));
    }

    @Override
    public List<Maintenance> announced(RepositoryId repository) {
        return database.read()
                .sql("select document from maintenance where repository = :repository and public_place is not null"
                        + " order by planned_start desc nulls first, issue desc")
                .param("repository", repository.value())
                .query((row, number) -> documents.maintenance(row.getString("document")))
                .list();
    }
}
