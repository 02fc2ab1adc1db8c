package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.configuration.ConfigurationFile;
import io.github.maintenancebuddy.core.configuration.SlugOwners;
import io.github.maintenancebuddy.core.maintenance.ConfigurationMistakes;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.runtime.engine.ConfigurationCache.Cached;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles.Lookup;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What repositories have configured: their own file, else their owner's, else nothing (behaviour.md, Configuration).
 * GitHub is
 * asked again after a minute at the earliest; where it cannot be asked, what was known before is used.
 */
public final class ConfigurationLoader {
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);
    private static final int MAX_ENTRIES = 1000;

    private final ConfigurationFiles files;
    private final ConfigurationCache texts;
    private final SlugOwners slugs;
    private final Clocks.Monotonic clock;
    private final Map<RepositoryId, Loaded> loaded = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RepositoryId, Loaded> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    private record Loaded(Duration at, RepositoryConfiguration configuration) {
        boolean isFresh(Duration now) {
            return now.minus(at).compareTo(TIME_TO_LIVE) < 0;
        }
    }

    public ConfigurationLoader(
            ConfigurationFiles files, ConfigurationCache texts, SlugOwners slugs, Clocks.Monotonic clock) {
        this.files = files;
        this.texts = texts;
        this.slugs = slugs;
        this.clock = clock;
    }

    /**
     * What this repository has configured.
     *
     * @throws TemporarilyUnavailable where GitHub cannot be asked now and nothing is known of it
     */
    public RepositoryConfiguration of(Repository repository) {
        var now = clock.now();
        synchronized (loaded) {
            var known = loaded.get(repository.id());
            if (known != null && known.isFresh(now)) {
                return known.configuration();
            }
        }
        var configuration = load(repository);
        synchronized (loaded) {
            loaded.put(repository.id(), new Loaded(now, configuration));
        }
        return configuration;
    }

    /** What was found the last time, without asking GitHub. */
    public RepositoryConfiguration lastKnown(Repository repository) {
        return texts.find(repository.id()).map(kept -> read(kept, repository)).orElse(RepositoryConfiguration.NONE);
    }

    private RepositoryConfiguration load(Repository repository) {
        var known = texts.find(repository.id());
        try {
            return kept(repository, known).map(kept -> read(kept, repository)).orElse(RepositoryConfiguration.NONE);
        } catch (TemporarilyUnavailable e) {
            return known.map(kept -> read(kept, repository)).orElseThrow(() -> e);
        }
    }

    private Optional<Cached> kept(Repository repository, Optional<Cached> known) {
        var found = find(repository, repository.name(), known).or(() -> find(repository, ownersOwn(repository), known));
        if (!found.equals(known)) {
            texts.keep(repository.id(), found);
        }
        return found;
    }

    private Optional<Cached> find(Repository repository, String place, Optional<Cached> known) {
        var here = known.filter(kept -> kept.place().equals(place));
        return switch (files.find(repository, place, here.map(Cached::etag))) {
            case Lookup.Unchanged() -> here;
            case Lookup.Missing() -> Optional.empty();
            case Lookup.Text(var etag, var text) ->
                Optional.of(new Cached(place, etag, text, good(repository, text, known)));
        };
    }

    /** The text itself where nothing is wrong with it, else the last one that was good. */
    private Optional<String> good(Repository repository, String text, Optional<Cached> known) {
        return read(text, repository).mistakes().isEmpty() ? Optional.of(text) : known.flatMap(Cached::good);
    }

    private ConfigurationFile.Read read(String text, Repository repository) {
        return ConfigurationFile.read(text, repository.owner(), slugs);
    }

    private RepositoryConfiguration read(Cached kept, Repository repository) {
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
