package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.reconcile.UnfinishedMaintenances;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Maintenances as documents, with the few columns that queries need. */
public final class MaintenanceStore implements Maintenances, UnfinishedMaintenances {
    private static final String COLUMNS = """
        issue = :next, repository = :repository, repository_name = :name, installation = :installation, \
        phase = :phase, public_place = :place, planned_start = :start, next_moment = :moment, \
        document = :document\
        """;

    private static final List<String> SCHEDULED_OR_RUNNING = Stream.of(
                    Phase.SCHEDULED, Phase.IN_PROGRESS, Phase.VERIFYING)
            .map(ConstantIds::of)
            .toList();
    private static final List<String> UNFINISHED = Arrays.stream(Phase.values())
            .filter(phase -> !phase.ended())
            .map(ConstantIds::of)
            .toList();

    private final Database database;
    private final Documents documents;
    private final InboxRows inbox;
    private final EffectRows effects;
    private final RepositoryStore repositories;

    public MaintenanceStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
        this.inbox = new InboxRows(database, documents);
        this.effects = new EffectRows(database, documents);
        this.repositories = new RepositoryStore(database, documents);
    }

    @Override
    public Optional<Versioned> find(IssueId issue) {
        return database.read()
                .sql("select document, version from maintenance where issue = :issue")
                .param("issue", issue.value())
                .query((row, number) -> new Versioned(read(row.getString("document")), row.getLong("version")))
                .optional();
    }

    @Override
    public boolean exists(IssueId issue) {
        return database.read()
                .sql("select 1 from maintenance where issue = :issue")
                .param("issue", issue.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public boolean commit(Change change, Instant now) {
        // before the transaction, in which others wait for us
        var document = documents.write(change.next());
        return database.writeAllOrNothing(() -> {
            if (!store(change, document, now)
                    || !change.message()
                            .map(message -> inbox.done(message, now))
                            .orElse(true)) {
                return false;
            }
            for (Effect effect : change.effects()) {
                effects.add(change.next().issue(), effect, now);
            }
            return true;
        });
    }

    private boolean store(Change change, String document, Instant now) {
        if (change.version() == 0
                || !change.issue().equals(change.next().issue().id())) {
            repositories.mention(change.next().issue().repository(), now);
        }
        if (change.version() == 0) {
            return insert(change, document);
        }
        if (!change.issue().equals(change.next().issue().id())) {
            makeRoom(change.next().issue().id(), now);
        }
        if (!update(change, document)) {
            return false;
        }
        effects.move(change.issue(), change.next().issue());
        inbox.move(change.issue(), change.next().issue().id());
        return true;
    }

    private boolean insert(Change change, String document) {
        var sql = """
            insert into maintenance (issue, repository, repository_name, installation, phase, public_place, \
            planned_start, next_moment, version, document) values (:next, :repository, :name, :installation, \
            :phase, :place, :start, :moment, 1, :document) on conflict (issue) do nothing\
            """;
        return columns(database.change(sql), change, document).update() == 1;
    }

    private boolean update(Change change, String document) {
        var sql = "update maintenance set " + COLUMNS + ", version = version + 1 where issue = :issue"
                + " and version = :version";
        return columns(database.change(sql), change, document)
                        .param("issue", change.issue().value())
                        .param("version", change.version())
                        .update()
                == 1;
    }

    // GitHub tells of a transferred issue twice: as transferred and, in the new repository, as opened. Where the latter
    // came first it has made a maintenance of its own, which gives way to the one that has the history.
    private void makeRoom(IssueId issue, Instant now) {
        database.change("delete from maintenance where issue = :issue")
                .param("issue", issue.value())
                .update();
        effects.drop(issue, now);
    }

    private WriteStatement columns(WriteStatement statement, Change change, String document) {
        var next = change.next();
        var repository = next.issue().repository();
        return statement
                .param("next", next.issue().id().value())
                .param("repository", repository.id().value())
                .param("name", repository.name().toLowerCase(Locale.ROOT))
                .param("installation", repository.installation().value())
                .param("phase", ConstantIds.of(next.phase()))
                .param("place", place(next).orElse(null))
                .param(
                        "start",
                        next.window()
                                .map(window -> window.start().toEpochMilli())
                                .orElse(null))
                .param("moment", change.nextMoment().map(Instant::toEpochMilli).orElse(null))
                .param("document", document);
    }

    /** Under which name the public may read of it, once it is announced. */
    private static Optional<String> place(Maintenance maintenance) {
        return PublicPagePath.of(maintenance)
                .filter(place -> maintenance.publicity().announced())
                .map(place -> place.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<IssueId> due(Instant now, int atMost) {
        return database.read()
                .sql("select issue from maintenance where next_moment <= :now order by next_moment limit :most")
                .param("now", now.toEpochMilli())
                .param("most", atMost)
                .query((row, number) -> new IssueId(row.getLong("issue")))
                .list();
    }

    @Override
    public List<Maintenance> startingSince(InstallationId installation, Instant since) {
        return database.read()
                .sql("select document from maintenance where installation = :installation"
                        + " and planned_start >= :since order by issue")
                .param("installation", installation.value())
                .param("since", since.toEpochMilli())
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    @Override
    public List<IssueId> ofRepository(RepositoryId repository) {
        return issues("repository", repository.value());
    }

    @Override
    public List<IssueId> ofInstallation(InstallationId installation) {
        return issues("installation", installation.value());
    }

    private List<IssueId> issues(String column, long value) {
        return database.read()
                .sql("select issue from maintenance where " + column + " = :value order by issue")
                .param("value", value)
                .query((row, number) -> new IssueId(row.getLong("issue")))
                .list();
    }

    @Override
    public List<Maintenance> scheduledOrRunning(InstallationId installation) {
        return database.read()
                .sql("select document from maintenance where installation = :installation and phase in (:phases)"
                        + " order by issue")
                .param("installation", installation.value())
                .param("phases", SCHEDULED_OR_RUNNING)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    @Override
    public List<Maintenance> completed(RepositoryId repository, int atMost) {
        return database.read()
                .sql("select document from maintenance where repository = :repository and phase = :phase"
                        + " order by planned_start desc, issue desc limit :most")
                .param("repository", repository.value())
                .param("phase", ConstantIds.of(Phase.COMPLETED))
                .param("most", atMost)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    @Override
    public List<RepositoryId> repositories() {
        return database.read()
                .sql("select distinct repository from maintenance where phase in (:phases) order by repository")
                .param("phases", UNFINISHED)
                .query((row, number) -> new RepositoryId(row.getLong("repository")))
                .list();
    }

    @Override
    public List<Maintenance> unfinished(RepositoryId repository) {
        return database.read()
                .sql("select document from maintenance where repository = :repository and phase in (:phases)"
                        + " order by issue")
                .param("repository", repository.value())
                .param("phases", UNFINISHED)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    private Maintenance read(String document) {
        return documents.maintenance(document);
    }
}
