package io.github.maintenancebuddy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.maintenancebuddy.Chromium;
import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.page.SandboxPages;
import io.github.maintenancebuddy.github.standin.page.SandboxTeam;
import io.github.maintenancebuddy.github.standin.page.Surroundings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A whole maintenance by mouse and keyboard, in the sandbox as people try it, and what the public sees meanwhile. */
@EnabledIf(value = Chromium.INSTALLED, disabledReason = Chromium.MISSING)
class BrowserStoryTest {
    private final MovableClock clock = MovableClock.flowing();
    private final List<String> scriptErrors = new ArrayList<>();

    private Chromium chromium;
    private Outside outside;
    private GitHub gitHub;
    private RunningApp app;
    private Page page;
    private PublicPageVisitor reader;

    @BeforeEach
    void openTheSandbox(@TempDir Path data) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = Chromium.launch();
        clock.moveTo(Instant.parse("2026-12-04T11:00:00Z"));
        outside = Outside.start(clock);
        gitHub = GitHub.setUp(clock)
                .signingInBy(InstantSource.system())
                .withPages(started -> new SandboxPages(
                        started, clock, new Surroundings("https://status.example", "http://localhost:9091", outside)))
                .start();
        SandboxTeam.moveInto(gitHub);
        var settings = outside.settings();
        settings.put("spring.datasource.url", "jdbc:sqlite:" + data.resolve("buddy.db"));
        app = RunningApp.start(gitHub, clock, settings);
        gitHub.sendWebhooksTo(app.url("/github/webhooks"));
        page = chromium.browser().newPage();
        page.onPageError(scriptErrors::add);
        reader = new PublicPageVisitor(
                chromium.browser(), app.url("/status/acme/shop").toString());
    }

    @AfterEach
    void closeTheSandbox() {
        chromium.close();
        app.close();
        gitHub.close();
        outside.close();
    }

    @Test
    void a_maintenance_is_opened_announced_carried_out_verified_and_looked_back_on() throws Exception {
        opensTheForm();
        announces();
        prepares();
        begins();
        steers();
        carriesOutAndVerifies();
        looksBack();
        assertThat(scriptErrors).isEmpty();
        assertThat(gitHub.violations()).isEmpty();
    }

    private void opensTheForm() {
        page.navigate(gitHub.url());
        as("ann");
        page.locator("[data-repository='acme/shop'] a:text-is('New issue')").click();
        page.locator("[data-form='maintenance.yml']").click();
        page.locator("#title").fill("Move the orders to PostgreSQL 18");
        page.locator("#what").fill("Version 14 is no longer maintained.");
        page.locator("#services").fill("API, Web");
        page.locator("#impact").selectOption("Full outage");
        page.locator("#start").fill("2026-12-05 22:00");
        page.locator("#zone").fill("Europe/Berlin");
        page.locator("#duration").fill("2h");
        page.locator("#kind").selectOption("Database migration");
        page.locator("#notice").fill("Shop closed for maintenance\nOrders cannot be placed for a while.");
        page.locator("#buddy").fill("bob");
        page.locator("#rolling-back").fill("Point the application at the old primary");
        page.locator("#rolling-back-takes").fill("30m");
        page.locator("#extra-tasks").fill("verify: place a test order");
        page.locator("#submit").click();

        assertThat(plan()).containsText("Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00 Europe/Berlin (Sat 21:00–23:00 UTC)");
        assertThat(plan()).containsText("place a test order");
        assertThat(label("maintenance: scheduled")).isVisible();
        assertThat(page.locator("[data-assignee]")).containsText(new String[] {"ann", "bob"});
        assertThat(lastWords()).containsText("you are named as the buddy");
    }

    private void announces() throws Exception {
        reader.reads("Nothing is planned.");
        page.locator("#comment").fill("half a thought");
        tick("P1");
        pass("PT1M");
        reader.reads("Shop closed for maintenance");
        reader.reads("Full outage: API, Web");
        assertThat(app.page("/status/acme/shop/api/v2/scheduled-maintenances.json"))
                .contains("Shop closed for maintenance", "\"status\":\"scheduled\"");
        assertThat(page.locator("#comment")).hasValue("half a thought");
    }

    private void prepares() {
        as("cleo");
        tick("P2");
        assertThat(lastWords()).containsText("Only the buddy, bob, can accept");
        assertThat(box("P2")).not().isChecked();
        as("bob");
        tick("P2");
        assertThat(plan()).not().containsText("has not accepted yet");
        tickOpen("ann", "P\\d+");
        tickOpen("bob", "P\\d+b");
    }

    private void begins() {
        timeIs("2026-12-05T20:30");
        say("ann", "/note we are here");
        assertThat(reaction("ann", "+1")).isVisible();
        timeIs("2026-12-05T21:00");
        assertThat(label("maintenance: in progress")).isVisible();
        assertThat(lastWords()).containsText("Started.");
        reader.reads("Maintenance is running now");
        reader.seesState("In progress");
    }

    private void steers() {
        as("eve");
        assertThat(page.locator("#description .task-box:enabled")).hasCount(0);
        say("eve", "/extend 30m");
        assertThat(reaction("eve", "-1")).isVisible();
        assertThat(lastWords()).containsText("only for people with at least triage access");
        say("bob", "/extnd 30m");
        assertThat(reaction("bob", "confused")).isVisible();
        assertThat(lastWords()).containsText("Did you mean /extend?");
        say("ann", "/extend 30m the index is slow");
        assertThat(reaction("ann", "+1")).isVisible();
        assertThat(plan()).containsText("Sun 6 Dec, 00:30 Europe/Berlin");
        reader.reads("Sun 6 Dec, 00:30 Europe/Berlin");
        say("eve", "/status");
        assertThat(lastWords()).containsText("In progress · planned Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:30");
    }

    private void carriesOutAndVerifies() {
        pass("PT10M");
        as("ann");
        List.of("C1", "C2", "C3").forEach(this::tick);
        assertThat(box("C3")).isChecked();
        ReadmePictures.take(chromium.browser(), page.url(), reader.url());
        tickOpen("ann", "C\\d+");
        tick("C4b");
        assertThat(lastWords()).containsText("C4b is checked by another person than the one who ticked C4");
        assertThat(box("C4b")).not().isChecked();
        tickOpen("bob", "C\\d+b");
        assertThat(label("maintenance: verifying")).isVisible();
        reader.seesState("Verifying");
        tickOpen("ann", "V\\d+");
        tickOpen("bob", "V\\d+b");
        pass("PT1M");
    }

    private void looksBack() {
        assertThat(label("maintenance: completed")).isVisible();
        assertThat(page.locator("#state[data-state='closed']")).isVisible();
        assertThat(lastWords()).containsText("The post-mortem is #2");
        reader.reads("No maintenance is running now");
        reader.seesState("Completed");
        lastWords().locator("a:text-is('#2')").click();
        assertThat(page.locator("#title")).containsText("Post-mortem: Move the orders to PostgreSQL 18");
        assertThat(label("post-mortem")).isVisible();
        assertThat(plan()).containsText("we are here");
    }

    private void as(String person) {
        if (!page.locator("#person").inputValue().equals(person)) {
            page.waitForResponse("**/sandbox/as", () -> page.locator("#person").selectOption(person));
        }
    }

    private void say(String person, String text) {
        as(person);
        page.locator("#comment").fill(text);
        page.waitForResponse("**/comment", () -> page.locator("#send").click());
    }

    private void tick(String reference) {
        page.waitForResponse("**/tick", () -> box(reference).click());
    }

    private Locator box(String reference) {
        return page.locator("xpath=//*[@id='description']//code[.='%s']/preceding-sibling::input".formatted(reference));
    }

    /** Ticks what is open of these. */
    private void tickOpen(String person, String references) {
        as(person);
        var open = page.locator("#description .task-box:not(:checked) + code").allInnerTexts().stream()
                .filter(reference -> reference.matches(references))
                .toList();
        open.forEach(this::tick);
        open.forEach(reference -> assertThat(box(reference)).isChecked());
    }

    private void pass(String time) {
        page.waitForResponse(
                "**/sandbox/clock",
                () -> page.locator("#clock-form button[value='%s']".formatted(time))
                        .click());
    }

    private void timeIs(String utc) {
        page.locator("#clock-form details").evaluate("details => details.open = true");
        page.locator("#clock-to").fill(utc);
        page.waitForResponse(
                "**/sandbox/clock",
                () -> page.locator("#clock-form button[name='set']").click());
    }

    private Locator plan() {
        return page.locator("#description .markdown");
    }

    private Locator label(String name) {
        return page.locator("#labels [data-label='%s']".formatted(name));
    }

    /** What the app said last. */
    private Locator lastWords() {
        return page.locator("#conversation [data-author='maintenance-buddy[bot]']")
                .last();
    }

    /** How the app reacted to what a person wrote last. */
    private Locator reaction(String person, String content) {
        return page.locator("#conversation [data-author='%s']".formatted(person))
                .last()
                .locator("[data-reaction='%s']".formatted(content));
    }
}
