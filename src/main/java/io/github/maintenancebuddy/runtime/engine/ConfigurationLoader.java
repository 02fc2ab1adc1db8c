package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.configuration.ConfigurationFile;
import io.github.maintenancebuddy.core.configuration.SlugOwners;
import io.github.maintenancebuddy.core.maintenance.ConfigurationMistakes;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.runtime.engine.ConfigurationCache.Kept;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What repositories have configured: their own file, else their owner's, else nothing (behaviour.md, Configuration).
 * GitHub is
 * asked again after a minute at the earliest; where it cannot be asked, what was known before holds.
 */
public final class ConfigurationLoader {
    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final ConfigurationFiles files;
    private final ConfigurationCache texts;
    private final SlugOwners slugs;
    private final InstantSource clock;
    private final Map<Long, Asked> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Asked> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(Instant at, RepositoryConfiguration configuration) {
        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(HOLDS));
        }
    }

    public ConfigurationLoader(
            ConfigurationFiles files, ConfigurationCache texts, SlugOwners slugs, InstantSource clock) {
        this.files = files;
        this.texts = texts;
        this.slugs = slugs;
        this.clock = clock;
    }

    /**
     * What this repository has configured.
     *
     * @throws NotNow where GitHub cannot be asked now and nothing is known of it
     */
    public RepositoryConfiguration of(Repository repository) {
        var now = clock.instant();
        synchronized (asked) {
            var known = asked.get(repository.id());
            if (known != null && known.holds(now)) {
                return known.configuration();
            }
        }
        var configuration = look(repository);
        synchronized (asked) {
            asked.put(repository.id(), new Asked(now, configuration));
        }
        return configuration;
    }

    /** What was found the last time, without asking GitHub. */
    public RepositoryConfiguration lastKnown(Repository repository) {
        return texts.find(repository.id()).map(kept -> read(kept, repository)).orElse(RepositoryConfiguration.NONE);
    }

    private RepositoryConfiguration look(Repository repository) {
        var known = texts.find(repository.id());
        try {
            return kept(repository, known).map(kept -> read(kept, repository)).orElse(RepositoryConfiguration.NONE);
        } catch (TemporarilyUnavailable e) {
            return known.map(kept -> read(kept, repository)).orElseThrow(() -> e);
        }
    }

    private Optional<Kept> kept(Repository repository, Optional<Kept> known) {
        var found = find(repository, repository.name(), known).or(() -> find(repository, ownersOwn(repository), known));
        if (!found.equals(known)) {
            texts.keep(repository.id(), found);
        }
        return found;
    }

    private Optional<Kept> find(Repository repository, String place, Optional<Kept> known) {
        var here = known.filter(kept -> kept.place().equals(place));
        return switch (files.find(repository, place, here.map(Kept::etag))) {
            case Found.Unchanged() -> here;
            case Found.Missing() -> Optional.empty();
            case Found.Text(var etag, var text) ->
                Optional.of(new Kept(place, etag, text, good(repository, text, known)));
        };
    }

    /** The text itself where nothing is wrong with it, else the last one that was good. */
    private Optional<String> good(Repository repository, String text, Optional<Kept> known) {
        return read(text, repository).mistakes().isEmpty() ? Optional.of(text) : known.flatMap(Kept::good);
    }

    private ConfigurationFile.Read read(String text, Repository repository) {
        return ConfigurationFile.read(text, repository.owner(), slugs);
    }

    private RepositoryConfiguration read(Kept kept, Repository repository) {
        var now = read(kept.text(), repository);
        if (now.mistakes().isEmpty()) {
            return now.configuration();
        }
        return kept.good()
                .map(good -> read(good, repository).configuration())
                .orElse(RepositoryConfiguration.NONE)
                .with(new ConfigurationMistakes(kept.place(), kept.good().isPresent(), now.mistakes()));
    }

    private static String ownersOwn(Repository repository) {
        return repository.name().substring(0, repository.name().indexOf('/')) + "/.github";
    }
}
