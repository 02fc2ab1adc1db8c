package io.github.maintenancebuddy.adapter.publicpage;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything below {@code /status} (behaviour.md, Announcing). Answers are texts and not views, so that an ETag can be
 * made
 * from what is sent; plain values, so that reading the store runs on a virtual thread.
 */
@RestController
class StatusPageController {
    private final PublicBoards boards;
    private final List<Representation> shapes;
    private final NotFoundPage nothing;
    private final ResponseCache recent;

    StatusPageController(
            PublicBoards boards,
            List<Representation> shapes,
            NotFoundPage nothing,
            @Value("${maintenance-buddy.public-page-age:1s}") Duration age) {
        this.boards = boards;
        this.shapes = List.copyOf(shapes);
        this.nothing = nothing;
        this.recent = new ResponseCache(age, System::nanoTime);
    }

    @GetMapping("/status/**")
    ResponseEntity<byte[]> read(ServerHttpRequest request) {
        var parts = request.getPath().pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
                .skip(1)
                .toList();
        var service = Optional.ofNullable(request.getQueryParams().getFirst("service"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
        // As it was sent: decoded, two different addresses could look the same.
        var same = new ResponseCache.Request(request.getPath().value(), service.orElse(""));
        return recent.answer(same, () -> answer(parts, service)).entity();
    }

    private PageResponse answer(List<String> parts, Optional<String> service) {
        return PageAddress.read(parts).stream()
                .flatMap(address -> show(address, service))
                .findFirst()
                .orElseGet(() -> nothing.at(parts));
    }

    private Stream<PageResponse> show(PageAddress address, Optional<String> service) {
        return boards.of(address.place(), service).stream()
                .flatMap(board -> shapes.stream()
                        .map(shape -> shape.show(board, address.what()))
                        .flatMap(Optional::stream));
    }
}
