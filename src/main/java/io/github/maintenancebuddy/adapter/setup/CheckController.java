package io.github.maintenancebuddy.adapter.setup;

import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.setup.CheckResult.State;
import io.github.maintenancebuddy.adapter.setup.InstalledRepositories.Found;
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
class CheckController {
    private static final Logger LOG = LoggerFactory.getLogger(CheckController.class);

    private final AllChecks checkup;
    private final InstalledRepositories installations;
    private final OperatorSettings settings;
    private final GitHubWebUrls site;
    private final SetupHtml html;

    CheckController(
            AllChecks checkup,
            InstalledRepositories installations,
            OperatorSettings settings,
            GitHubWebUrls site,
            SetupHtml html) {
        this.checkup = checkup;
        this.installations = installations;
        this.settings = settings;
        this.site = site;
        this.html = html;
    }

    @GetMapping("/setup")
    ResponseEntity<byte[]> check(
            @RequestAttribute(SetupAuthFilter.SESSION) SetupSession session,
            @RequestParam(defaultValue = "") String find) {
        var findings = checkup.look();
        var model =
                new HashMap<String, Object>(Map.of("findings", findings, "heading", heading(findings), "part", find));
        repositories(find.strip(), model);
        return html.page(HttpStatus.OK, "check", model);
    }

    private static String heading(List<CheckResult> findings) {
        var wrong = findings.stream().filter(it -> it.state() == State.WRONG).count();
        if (wrong > 0) {
            return wrong == 1 ? "One thing is wrong" : wrong + " things are wrong";
        }
        return findings.stream().allMatch(it -> it.state() == State.GOOD) ? "Everything works" : "Nothing is wrong";
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

    private List<RepositorySetup> places(Found found) {
        return found.places().stream()
                .map(place -> RepositorySetup.of(place, site, settings.publicUrl()))
                .toList();
    }
}
