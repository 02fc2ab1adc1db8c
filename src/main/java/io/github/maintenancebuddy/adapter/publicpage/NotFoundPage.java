package io.github.maintenancebuddy.adapter.publicpage;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is answered where nothing is public; it reveals no reason. */
@Component
class NotFoundPage {
    private final PageTemplates templates;

    NotFoundPage(PageTemplates templates) {
        this.templates = templates;
    }

    PageResponse at(List<String> parts) {
        return parts.isEmpty() || !parts.getLast().endsWith(".json")
                ? PageResponse.missing(PageResponse.HTML, templates.page("missing", Map.of()))
                : PageResponse.missing(PageResponse.JSON, "{\"error\":\"not found\"}");
    }
}
