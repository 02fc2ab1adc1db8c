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

    private static final String HISTORY = "history/";

    private final PageTemplates templates;

    HtmlPages(PageTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<PageResponse> show(PublicBoard board, String what) {
        if (what.isEmpty()) {
            return Optional.of(board(board, "repository", 1));
        }
        if (what.startsWith(HISTORY)) {
            return number(what.substring(HISTORY.length()))
                    .filter(page -> page > 1 && BoardModel.has(board, page))
                    .map(page -> board(board, "history", page));
        }
        return number(what).flatMap(board::numbered).map(view -> maintenance(board, view));
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private PageResponse board(PublicBoard board, String template, int page) {
        var model = new BoardModel(board, page);
        return found(template, Map.of("board", model, "place", model.place()), changedAt(board));
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
