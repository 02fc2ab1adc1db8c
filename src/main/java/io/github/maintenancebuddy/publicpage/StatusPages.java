package io.github.maintenancebuddy.publicpage;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The status page (product.md section 7). Rendered to a text here and not by a view, so that its ETag can be made from
 * what is sent; plain values, so that reading the store runs on a virtual thread.
 */
@RestController
class StatusPages {
    private final PublicViews views;
    private final ITemplateEngine templates;

    StatusPages(PublicViews views, ITemplateEngine templates) {
        this.views = views;
        this.templates = templates;
    }

    @GetMapping("/status/{owner}/{repository}")
    ResponseEntity<String> repository(@PathVariable String owner, @PathVariable String repository) {
        var all = views.of(owner, repository);
        return all.isEmpty()
                ? nothing()
                : Answer.found(Answer.HTML, page("repository", Map.of("board", new PageBoard(all))));
    }

    @GetMapping("/status/{owner}/{repository}/{number:[0-9]{1,9}}")
    ResponseEntity<String> maintenance(
            @PathVariable String owner, @PathVariable String repository, @PathVariable int number) {
        return views.of(owner, repository).stream()
                .filter(view -> view.place().number() == number)
                .findFirst()
                .map(view -> Answer.found(Answer.HTML, page("maintenance", Map.of("entry", new PageEntry(view)))))
                .orElseGet(this::nothing);
    }

    @GetMapping("/status/**")
    ResponseEntity<String> nothing() {
        return Answer.missing(Answer.HTML, page("missing", Map.of()));
    }

    private String page(String template, Map<String, Object> model) {
        return templates.process("status/" + template, new Context(Locale.ENGLISH, model));
    }
}
