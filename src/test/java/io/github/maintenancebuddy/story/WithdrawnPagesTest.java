package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.runtime.reconcile.InstallationReconciler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was public can be withdrawn, finished ones too, and comes back (behaviour.md, Privacy). */
class WithdrawnPagesTest extends Story {
    private static final AtomicInteger OWNERS = new AtomicInteger();

    private String owner;

    @BeforeEach
    void somebodyElseHasAShop() {
        owner = "owner" + OWNERS.incrementAndGet();
        shop = hire(gitHub.repository(owner + "/shop").publicly());
        settle();
    }

    @Test
    void the_page_is_there_before_the_first_maintenance() throws Exception {
        shop.file(".github/maintenance.yml", "services: [API, Web shop]\n");
        assertThat(page()).contains("No maintenance is running now", "Web shop", "Operational");
    }

    @Test
    void without_the_app_it_is_gone_at_once_and_back_with_the_app() throws Exception {
        var issue = finished();
        assertThat(page()).contains("Completed");
        gitHub.app().uninstall(owner);
        settle();
        assertThat(page()).contains("Nothing is announced here");
        assertThat(app.page("/status/" + owner + "/shop/" + issue.number())).contains("Nothing is announced here");
        gitHub.app().install(owner);
        settle();
        assertThat(page()).contains("Completed");

        gitHub.app().cover(shop, false);
        settle();
        assertThat(page()).contains("Nothing is announced here");
        gitHub.app().cover(shop, true);
        settle();
        assertThat(page()).contains("Completed");
    }

    @Test
    void what_no_delivery_told_is_found() throws Exception {
        finished();
        gitHub.webhookFaults().loseNext("repository.privatized");
        shop.makePrivate(true);
        settle();
        assertThat(page()).contains("Completed");
        app.bean(InstallationReconciler.class).run();
        assertThat(page()).contains("Nothing is announced here");
        gitHub.webhookFaults().loseNext("installation.deleted");
        shop.makePrivate(false);
        settle();
        gitHub.app().uninstall(owner);
        settle();
        assertThat(page()).contains("Completed");
        app.bean(InstallationReconciler.class).run();
        assertThat(page()).contains("Nothing is announced here");
    }

    @Test
    void without_its_slug_a_private_one_is_gone_within_a_minute_and_back_with_it() throws Exception {
        shop.privately();
        var slug = "status page:\n  slug: " + owner + "-status\n";
        shop.file(".github/maintenance.yml", slug);
        finished();
        var page = "/status/" + owner + "-status";
        assertThat(app.page(page)).contains("Completed");
        shop.file(".github/maintenance.yml", "timezone: Europe/Berlin\n");
        passes(Duration.ofMinutes(1));
        assertThat(app.page(page)).contains("Nothing is announced here");
        shop.file(".github/maintenance.yml", slug);
        passes(Duration.ofMinutes(1));
        assertThat(app.page(page)).contains("Completed");
    }

    private Issue finished() {
        var issue = opens(ann, FilledForm.saturdayWork());
        comments(ann, issue, "/announce");
        comments(ann, issue, "/start anyway it is quiet");
        comments(ann, issue, "/complete anyway it was nothing");
        return issue;
    }

    private String page() throws Exception {
        return app.page("/status/" + owner + "/shop");
    }
}
