package io.github.maintenancebuddy.adapter.publicpage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The same as data, in the shapes of Statuspage's public API (behaviour.md, Pages and feeds). */
@Component
class StatuspageApi implements Representation {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()))
            .build();

    private static final String ALL = "scheduled_maintenances";

    @Override
    public Optional<PageResponse> show(PublicBoard board, String what) {
        var page = new StatuspageApiPage(board);
        return switch (what) {
            case "api/v2/summary.json" -> answer(board, summary(page));
            case "api/v2/status.json" -> answer(board, Map.of("status", page.status()));
            case "api/v2/components.json" -> answer(board, Map.of("components", page.components()));
            case "api/v2/scheduled-maintenances.json" -> answer(board, Map.of(ALL, page.maintenances(board.wanted())));
            case "api/v2/scheduled-maintenances/upcoming.json" ->
                answer(board, Map.of(ALL, page.maintenances(board.upcoming())));
            case "api/v2/scheduled-maintenances/active.json" ->
                answer(board, Map.of(ALL, page.maintenances(board.running())));
            case "api/v2/banner.json" -> answer(board, Map.of("banners", BannerData.of(board)));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> summary(StatuspageApiPage page) {
        var ahead = Stream.concat(page.board().running().stream(), page.board().upcoming().stream())
                .toList();
        var summary = new LinkedHashMap<String, Object>();
        summary.put("components", page.components());
        summary.put("incidents", List.of());
        summary.put(ALL, page.maintenances(ahead));
        summary.put("status", page.status());
        return summary;
    }

    private static Optional<PageResponse> answer(PublicBoard board, Map<String, ?> what) {
        var all = new LinkedHashMap<String, Object>();
        all.put("page", new StatuspageApiPage(board).page());
        all.putAll(what);
        return Optional.of(
                PageResponse.found(PageResponse.JSON, JSON.writeValueAsString(all), Optional.of(board.changedAt())));
    }

    /** As Statuspage writes times: always three digits behind the seconds. */
    private static final class Milliseconds extends ValueSerializer<Instant> {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(value));
        }
    }
}
