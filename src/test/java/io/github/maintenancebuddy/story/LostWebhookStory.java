package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.runtime.reconcile.Reconciler;
import io.github.maintenancebuddy.runtime.reconcile.RedeliveryRequester;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A story in which webhooks are lost, and the app compares with GitHub when the story says so. */
abstract class LostWebhookStory extends Story {
    /** Longer than a delivery is waited for. */
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    /** The clock was set back; what failed in the stories before is done with. */
    @BeforeEach
    void forgetWhatFailed() {
        asksForFailed();
    }

    /** The next story is not to compare what this one leaves behind. */
    @AfterEach
    void closeTheShop() {
        shop.grant("cleo", Role.ADMIN);
        List.copyOf(shop.issues()).forEach(cleo::deletes);
        settle();
    }

    protected final void loses(String webhook, Runnable deed) {
        gitHub.webhookFaults().loseNext(webhook);
        deed.run();
        settle();
    }

    /** A while later the reconciler runs. */
    protected final void reconciles() {
        passes(A_WHILE);
        app.bean(Reconciler.class).run();
        settle();
    }

    protected final void asksForFailed() {
        app.bean(RedeliveryRequester.class).run();
        settle();
    }
}
