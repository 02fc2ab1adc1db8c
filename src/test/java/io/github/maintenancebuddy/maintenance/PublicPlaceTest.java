package io.github.maintenancebuddy.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.announcement.Samples;
import org.junit.jupiter.api.Test;

class PublicPlaceTest {
    @Test
    void a_public_repository_is_read_under_its_name() {
        assertThat(PublicPlace.of(Samples.scheduled())).contains(new PublicPlace("acme/shop"));
        assertThat(PublicPlace.page(Samples.scheduled())).contains("https://buddy.example/status/acme/shop/12");
    }

    @Test
    void a_private_one_under_its_slug_and_without_one_nowhere() {
        var secret = Samples.secret(Samples.scheduled(), "ours", "API");
        assertThat(PublicPlace.page(secret)).contains("https://buddy.example/status/ours/12");
        assertThat(PublicPlace.page(Samples.hidden(Samples.scheduled()))).isEmpty();
    }
}
