package io.github.maintenancebuddy.setup;

import io.github.maintenancebuddy.OperatorSettings;
import io.github.maintenancebuddy.setup.Finding.State;
import io.github.maintenancebuddy.setup.Installations.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whether all is well, and what the repositories still need. */
@RestController
class CheckPages {
    private static final Logger LOG = LoggerFactory.getLogger(CheckPages.class);

    private final Checkup checkup;
    private final Installations installations;
    private final OperatorSettings settings;
    private final GitHubSite site;
    private final Html html;

    CheckPages(Checkup checkup, Installations installations, OperatorSettings settings, GitHubSite site, Html html) {
        this.checkup = checkup;
        this.installations = installations;
        this.settings = settings;
        this.site = site;
        this.html = html;
    }

    @GetMapping("/setup")
    ResponseEntity<byte[]> check(
            @RequestAttribute(Doorway.SESSION) Session session, @RequestParam(defaultValue = "") String find) {
        var findings = checkup.look();
        var model =
                new HashMap<String, Object>(Map.of("findings", findings, "heading", heading(findings), "part", find));
        repositories(find.strip(), model);
        return html.page(HttpStatus.OK, "check", model);
    }

    private static String heading(List<Finding> findings) {
        var wrong = findings.stream().filter(it -> it.state() == State.WRONG).count();
        if (wrong > 0) {
            return wrong == 1 ? "One thing is wrong" : wrong + " things are wrong";
        }
        return findings.stream().allMatch(it -> it.state() == State.GOOD) ? "All is well" : "Nothing is wrong";
    }

    /** Without an answer of GitHub the checks have said why. */
    private void repositories(String part, Map<String, Object> model) {
        try {
            var found = installations.find(part);
            model.put("found", found);
            model.put("places", places(found));
        } catch (RuntimeException e) {
            LOG.warn("The repositories could not be listed: {}", e.getMessage());
        }
    }

    private List<Starting> places(Found found) {
        return found.places().stream()
                .map(place -> Starting.of(place, site, settings.publicUrl()))
                .toList();
    }
}
