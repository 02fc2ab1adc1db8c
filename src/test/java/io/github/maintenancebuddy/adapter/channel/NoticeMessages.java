package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What channels are told in tests. */
final class NoticeMessages {
    static final Instant NINE = Instant.parse("2026-12-05T21:00:00Z");

    private NoticeMessages() {}

    static NoticeMessage started() {
        return started("Maintenance of the shop", "The maintenance has started.");
    }

    static NoticeMessage started(String title, String text) {
        var window = new Span(NINE, NINE.plusSeconds(7200));
        var facts = new PublicFacts(
                title,
                Phase.IN_PROGRESS,
                Optional.empty(),
                Optional.of(window),
                ZoneId.of("Europe/Berlin"),
                Impact.FULL_OUTAGE,
                List.of("API", "Web"),
                Optional.empty());
        return new NoticeMessage(
                "5d0b6f9c-0000-4000-8000-000000000001",
                new PublicPagePath("acme/shop"),
                "https://status.example/status/acme/shop/7",
                new Notice(2, NoticeKind.STARTED, NINE, text, facts, Optional.empty(), Optional.empty()),
                List.of("cmp1"),
                Optional.empty(),
                false);
    }

    static ChannelSettings settings(String type, String url, String secret) {
        return new ChannelSettings(type, url, secret, "", "", "public", List.of("acme/*"), List.of(), true);
    }
}
