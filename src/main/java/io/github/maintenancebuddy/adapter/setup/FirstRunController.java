package io.github.maintenancebuddy.adapter.setup;

import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.setup.AppRegistration.NotRegistered;
import io.github.maintenancebuddy.adapter.setup.AppRegistration.Registered;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Creates the GitHub App: who shall own it, over to GitHub with the manifest, and back with its credentials. */
@FirstRun
@RestController
class FirstRunController {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRunController.class);

    private final OperatorSettings settings;
    private final SetupHtml html;
    private final AppRegistration registration;
    private final CredentialStore store;
    private final RestartAfterSetup restart;
    private final InstantSource clock = InstantSource.system();

    FirstRunController(
            OperatorSettings settings,
            SetupHtml html,
            AppRegistration registration,
            CredentialStore store,
            RestartAfterSetup restart) {
        this.settings = settings;
        this.html = html;
        this.registration = registration;
        this.store = store;
        this.restart = restart;
    }

    /** What the operator fills in. */
    record Owner(@Nullable String organization) {
        String name() {
            return organization == null ? "" : organization.strip();
        }

        boolean possible() {
            return name().matches("[A-Za-z0-9_-]{0,39}");
        }
    }

    @GetMapping("/setup")
    ResponseEntity<byte[]> owner(@RequestAttribute(SetupAuthFilter.SESSION) SetupSession session) {
        return start("");
    }

    @PostMapping("/setup/app")
    ResponseEntity<byte[]> app(
            @RequestAttribute(SetupAuthFilter.SESSION) SetupSession session, @ModelAttribute Owner owner) {
        if (!owner.possible()) {
            return start("An organization’s name has only letters, digits and hyphens, as in its address on GitHub.");
        }
        var target = GitHubWebUrls.of(settings.apiUrl()).newApp(owner.name(), session.newState(clock.instant()));
        var manifest = AppManifest.at(settings.publicUrl());
        return html.page(
                HttpStatus.OK,
                "create",
                Map.of("target", target, "manifest", manifest, "owner", owner.name(), "url", settings.publicUrl()));
    }

    @GetMapping("/setup/created")
    ResponseEntity<byte[]> created(
            @RequestAttribute(SetupAuthFilter.SESSION) SetupSession session,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        if (!session.takesBack(state, clock.instant())) {
            return notCreated(
                    HttpStatus.BAD_REQUEST,
                    "This does not belong to your last attempt here, or that was more than an hour ago.");
        }
        try {
            return registered(registration.register(code));
        } catch (NotRegistered e) {
            return notCreated(HttpStatus.BAD_GATEWAY, String.valueOf(e.getMessage()));
        }
    }

    private ResponseEntity<byte[]> notCreated(HttpStatus status, String text) {
        return html.page(status, "message", Map.of("heading", "Not created", "text", text, "again", true));
    }

    private ResponseEntity<byte[]> start(String mistake) {
        var model = Map.<String, Object>of(
                "mistake", mistake,
                "worry", PublicUrl.worry(settings.publicUrl()).orElse(""),
                "url", settings.publicUrl(),
                "obstacle", obstacle(),
                "place", store.place().orElse(""));
        return html.page(mistake.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "owner", model);
    }

    /** Why the credentials could not be kept; empty where they could. */
    private String obstacle() {
        try {
            store.tryOut();
            return "";
        } catch (IOException e) {
            return unwritable(e);
        }
    }

    private ResponseEntity<byte[]> registered(Registered app) {
        var kept = kept(app.credentials());
        if (kept) {
            LOG.info("GitHub knows this app now as \"{}\"; starting all of it", app.name());
            restart.begin();
        }
        return html.page(HttpStatus.OK, "created", Map.of("app", app, "kept", kept, "lines", lines(app)));
    }

    private static String lines(Registered app) {
        return app.credentials().settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + inOneLine(setting.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** As shells, systemd and container tools all read it. */
    private static String inOneLine(String value) {
        return value.contains("\n") ? '"' + value.strip().replace("\n", "\\n") + '"' : value;
    }

    private boolean kept(AppCredentials credentials) {
        try {
            store.keep(credentials);
            return store.place().isPresent();
        } catch (IOException e) {
            LOG.error("The credentials of the app are shown on the setup page only. {}", unwritable(e));
            return false;
        }
    }

    private String unwritable(IOException e) {
        return store.place().orElse("") + " cannot be written (" + e.getClass().getSimpleName() + ").";
    }
}
