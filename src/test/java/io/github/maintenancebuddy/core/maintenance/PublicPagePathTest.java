package io.github.maintenancebuddy.core.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import org.junit.jupiter.api.Test;

class PublicPagePathTest {
    @Test
    void a_public_repository_is_read_under_its_name() {
        assertThat(PublicPagePath.of(AnnouncementSamples.scheduled())).contains(new PublicPagePath("acme/shop"));
        assertThat(PublicPagePath.page(AnnouncementSamples.scheduled()))
                .contains("https://buddy.example/status/acme/shop/12");
    }

    @Test
    void a_private_one_under_its_slug_and_without_one_nowhere() {
        var secret = AnnouncementSamples.secret(AnnouncementSamples.scheduled(), "ours", "API");
        assertThat(PublicPagePath.page(secret)).contains("https://buddy.example/status/ours/12");
        assertThat(PublicPagePath.page(AnnouncementSamples.hidden(AnnouncementSamples.scheduled())))
                .isEmpty();
    }
}
