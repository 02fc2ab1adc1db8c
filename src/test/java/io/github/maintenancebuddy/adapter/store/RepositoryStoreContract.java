package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the app is installed. */
abstract class RepositoryStoreContract extends SubscriptionStoreContract {
    @Test
    void a_repository_is_known_in_any_case_from_the_day_of_the_installation() {
        stores.repositories.keep(shop(false), NOW);
        restart();
        var installed = stores.repositories.named("acme/shop").orElseThrow();
        assertThat(installed.repository()).isEqualTo(shop(false));
        assertThat(installed.since()).isEqualTo(NOW);
        assertThat(installed.removed()).isEmpty();
    }

    @Test
    void what_is_older_than_what_is_known_changes_nothing() {
        stores.repositories.keep(shop(true), NOW);
        stores.repositories.keep(shop(false), in(-1));
        stores.repositories.removeAll(installation, in(-1));
        stores.repositories.mention(shop(false), in(1));
        var installed = stores.repositories.named("acme/shop").orElseThrow();
        assertThat(installed.repository().hidden()).isTrue();
        assertThat(installed.removed()).isEmpty();
    }

    @Test
    void in_doubt_it_is_private() {
        stores.repositories.mention(shop(false), NOW);
        assertThat(stores.repositories.named("acme/shop").orElseThrow().repository())
                .isEqualTo(shop(false));
        stores.repositories.mention(shop(true), in(-1));
        assertThat(stores.repositories.named("acme/shop").orElseThrow().repository())
                .isEqualTo(shop(true));
        stores.repositories.mention(shop(false), in(1));
        assertThat(stores.repositories.named("acme/shop").orElseThrow().repository())
                .isEqualTo(shop(true));
    }

    @Test
    void of_a_suspended_installation_the_last_that_is_known_holds() {
        stores.repositories.keep(shop(false), NOW);
        stores.repositories.suspend(installation);
        assertThat(stores.repositories.named("acme/shop").orElseThrow().suspended())
                .isTrue();
        assertThat(removed()).isFalse();
        stores.repositories.keep(shop(false), in(1));
        assertThat(stores.repositories.named("acme/shop").orElseThrow().suspended())
                .isFalse();
    }

    @Test
    void it_is_gone_with_its_installation_and_comes_back() {
        stores.repositories.keep(shop(false), NOW);
        stores.repositories.remove(installation(1), repository, in(1));
        assertThat(removed()).isFalse();
        stores.repositories.remove(installation, repository, in(1));
        assertThat(removed()).isTrue();
        stores.repositories.keep(shop(false), in(2));
        assertThat(removed()).isFalse();
        stores.repositories.removeAll(installation, in(3));
        assertThat(removed()).isTrue();
        assertThat(stores.repositories.named("acme/shop").orElseThrow().since()).isEqualTo(NOW);
    }

    @Test
    void what_github_lists_no_more_is_gone() {
        var other = new Repository(installation, repository(1), "acme/web", false);
        stores.repositories.replaceAll(List.of(shop(false), other), Set.of(), NOW);
        stores.repositories.replaceAll(List.of(), Set.of(installation), in(1));
        assertThat(removed()).isFalse();
        stores.repositories.replaceAll(List.of(other), Set.of(), in(1));
        assertThat(removed()).isTrue();
        assertThat(stores.repositories.named("acme/web").orElseThrow().removed())
                .isEmpty();
    }

    private boolean removed() {
        return stores.repositories.named("acme/shop").orElseThrow().removed().isPresent();
    }

    private Repository shop(boolean hidden) {
        return new Repository(installation, repository, "Acme/Shop", hidden);
    }
}
