package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A GitHub with no other repositories and no workflows, and an operator who has set up no channels. */
final class NoPlaces implements Repositories, Workflows, NoticeHandler.Channels, AlertSilenceHandler.Channels {
    private static <T> EffectOutcome<T> unknown() {
        return new Refused<>("Not Found");
    }

    @Override
    public EffectOutcome<Optional<Repository>> find(Repository beside, String name) {
        return unknown();
    }

    @Override
    public EffectOutcome<Boolean> moreReaders(Repository place, Repository than) {
        return unknown();
    }

    @Override
    public EffectOutcome<Set<String>> inputs(Repository repository, String workflow) {
        return unknown();
    }

    @Override
    public EffectOutcome<Start> start(Repository repository, String workflow, Map<String, String> inputs) {
        return unknown();
    }

    @Override
    public EffectOutcome<List<Found>> ours(Repository repository, String workflow, Instant since) {
        return unknown();
    }

    @Override
    public EffectOutcome<Optional<End>> end(Repository repository, long run) {
        return unknown();
    }

    @Override
    public Optional<Channel> find(String name) {
        return Optional.empty();
    }

    @Override
    public boolean isChat(String name) {
        return name.equals("chat");
    }

    @Override
    public Optional<AlertChannel> findAlerts(String name) {
        return Optional.empty();
    }
}
