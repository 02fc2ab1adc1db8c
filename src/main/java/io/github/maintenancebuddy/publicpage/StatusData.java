package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.Phase;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The same as data, in the shapes of Statuspage's public API (product.md section 7, feeds). */
@RestController
@RequestMapping("/status/{owner}/{repository}/api/v2")
class StatusData {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final PublicViews views;

    StatusData(PublicViews views) {
        this.views = views;
    }

    @GetMapping("/scheduled-maintenances.json")
    ResponseEntity<String> all(@PathVariable String owner, @PathVariable String repository) {
        return answer(views.of(owner, repository), view -> true);
    }

    @GetMapping("/scheduled-maintenances/upcoming.json")
    ResponseEntity<String> upcoming(@PathVariable String owner, @PathVariable String repository) {
        return answer(views.of(owner, repository), view -> view.phase() == Phase.SCHEDULED);
    }

    @GetMapping("/scheduled-maintenances/active.json")
    ResponseEntity<String> active(@PathVariable String owner, @PathVariable String repository) {
        return answer(views.of(owner, repository), view -> view.phase().running());
    }

    private static ResponseEntity<String> answer(List<PublicView> all, Predicate<PublicView> which) {
        return all.isEmpty()
                ? Answer.missing(Answer.JSON, "{\"error\":\"not found\"}")
                : Answer.found(Answer.JSON, JSON.writeValueAsString(ScheduledMaintenances.of(all, which)));
    }
}
