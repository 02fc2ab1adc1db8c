package io.github.maintenancebuddy.publicpage;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is answered where nothing is public; it reveals no reason. */
@Component
class Nothing {
    private final Templates templates;

    Nothing(Templates templates) {
        this.templates = templates;
    }

    Answer at(List<String> parts) {
        return parts.isEmpty() || !parts.getLast().endsWith(".json")
                ? Answer.missing(Answer.HTML, templates.page("missing", Map.of()))
                : Answer.missing(Answer.JSON, "{\"error\":\"not found\"}");
    }
}
