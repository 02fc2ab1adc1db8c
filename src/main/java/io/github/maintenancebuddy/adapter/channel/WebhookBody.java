package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a webhook's receiver reads. Its shape is documented in the README, and is only ever added to.
 *
 * @param type such as {@code maintenance.started}
 * @param timestamp when the notice was written
 */
record WebhookBody(String type, Instant timestamp, Data data) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** The message and what the public knows with it. */
    record Data(Message notice, Maintenance maintenance) {}

    /** The notice itself; a corrected one comes again with the time of it. */
    record Message(
            int number, String kind, String text, @Nullable Instant correctedAt) {}

    /** What the public knows; its page tells maintenances apart. */
    record Maintenance(
            String page,
            String title,
            String phase,
            @Nullable String outcome,
            @Nullable Instant start,
            @Nullable Instant end,
            String timeZone,
            String impact,
            List<String> services) {}

    static byte[] of(NoticeMessage telling) {
        var notice = telling.notice();
        var kind = notice.kind().name().toLowerCase(Locale.ROOT);
        var body = new WebhookBody(
                "maintenance." + kind,
                notice.writtenAt(),
                new Data(message(notice, kind), maintenance(telling.page(), notice.facts())));
        return JSON.writeValueAsBytes(body);
    }

    private static Message message(Notice notice, String kind) {
        return new Message(
                notice.number(), kind, notice.text(), notice.correctedAt().orElse(null));
    }

    private static Maintenance maintenance(String page, PublicFacts facts) {
        return new Maintenance(
                page,
                facts.title(),
                facts.phase().label(),
                facts.outcome().map(Outcome::label).orElse(null),
                facts.window().map(Span::start).orElse(null),
                facts.window().map(Span::end).orElse(null),
                facts.zone().getId(),
                facts.impact().label(),
                facts.services());
    }
}
