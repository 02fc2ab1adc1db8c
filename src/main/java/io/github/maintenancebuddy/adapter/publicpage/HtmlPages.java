package io.github.maintenancebuddy.adapter.publicpage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The page of a place, and the page of each maintenance (behaviour.md, Announcing). */
@Component
class HtmlPages implements Representation {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final PageTemplates templates;

    HtmlPages(PageTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<PageResponse> show(PublicBoard board, String what) {
        if (what.isEmpty()) {
            var page = new BoardModel(board);
            return Optional.of(found("repository", Map.of("board", page, "place", page.place()), changedAt(board)));
        }
        return NUMBER.matcher(what).matches()
                ? board.numbered(Integer.parseInt(what)).map(view -> maintenance(board, view))
                : Optional.empty();
    }

    private PageResponse maintenance(PublicBoard board, PublicView view) {
        var place = new PlaceModel(board.forAll());
        return found("maintenance", Map.of("entry", new MaintenanceModel(view), "place", place), changedAt(view));
    }

    private PageResponse found(String template, Map<String, Object> model, Optional<Instant> changed) {
        return PageResponse.found(PageResponse.HTML, templates.page(template, model), changed);
    }

    /** Steps are done without a word to the public, so a page that counts them has no such time. */
    private static Optional<Instant> changedAt(PublicView view) {
        return Optional.of(view).filter(it -> it.ran().steps().isEmpty()).map(PublicView::changedAt);
    }

    private static Optional<Instant> changedAt(PublicBoard board) {
        return board.all().stream().anyMatch(view -> view.ran().steps().isPresent())
                ? Optional.empty()
                : Optional.of(board.changedAt());
    }
}
