package io.github.maintenancebuddy.adapter.publicpage;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything below {@code /status} (behaviour.md, Announcing). Answers are texts and not views, so that an ETag can be
 * made from what is sent; plain values, so that reading the store runs on a virtual thread.
 */
@RestController
class StatusPageController {
    private static final Pattern OF_ONE = Pattern.compile("([1-9][0-9]{0,8})/(feed\\.atom|feed\\.rss|calendar\\.ics)");

    private final PublicBoards boards;
    private final List<Representation> shapes;
    private final NotFoundPage nothing;
    private final PageResponse home;
    private final ResponseCache recent;

    StatusPageController(
            PublicBoards boards,
            List<Representation> shapes,
            NotFoundPage nothing,
            PageTemplates templates,
            DecisionSettings settings,
            @Value("${maintenance-buddy.public-page-age:1s}") Duration age) {
        this.boards = boards;
        this.shapes = List.copyOf(shapes);
        this.nothing = nothing;
        var root = settings.publicUrl() + "/status/";
        this.home =
                PageResponse.found(PageResponse.HTML, templates.page("home", Map.of("root", root)), Optional.empty());
        this.recent = new ResponseCache(age, Ticker.systemTicker());
    }

    /** Whoever comes to the bare address hears where the pages are; which there are is not told. */
    @GetMapping("/")
    ResponseEntity<byte[]> home() {
        return home.entity();
    }

    @GetMapping("/status/**")
    ResponseEntity<byte[]> read(ServerHttpRequest request) {
        var parts = request.getPath().pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
                .skip(1)
                .toList();
        var service = Optional.ofNullable(request.getQueryParams().getFirst("service"))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        return PageAddress.read(parts).stream()
                .map(address -> show(address, service))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> nothing.at(parts))
                .entity();
    }

    /** However it was written: what is kept goes by the place, by what there is, and by the services that there are. */
    private Optional<PageResponse> show(PageAddress address, Optional<String> service) {
        return boards.of(address.place()).flatMap(all -> {
            var board = service.map(all::about).orElse(all);
            var request = new ResponseCache.Request(address, board.service());
            return recent.answer(request, () -> show(board, address.what()));
        });
    }

    private Optional<PageResponse> show(PublicBoard board, String what) {
        var one = OF_ONE.matcher(what);
        return one.matches()
                ? board.only(Integer.parseInt(one.group(1))).flatMap(only -> shape(only, one.group(2)))
                : shape(board, what);
    }

    private Optional<PageResponse> shape(PublicBoard board, String what) {
        return shapes.stream()
                .map(shape -> shape.show(board, what))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
