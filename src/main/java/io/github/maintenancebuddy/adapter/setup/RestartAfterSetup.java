package io.github.maintenancebuddy.adapter.setup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Ends the first run and starts all of the app in the same process, where who was let in stays in. */
final class RestartAfterSetup implements ApplicationListener<ApplicationReadyEvent> {
    private final SetupSessions entrance;
    private volatile @Nullable ApplicationReadyEvent started;

    RestartAfterSetup(SetupSessions entrance) {
        this.entrance = entrance;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        started = event;
    }

    /** Begins it; the answer that is being written is still finished. */
    void begin() {
        var run = Objects.requireNonNull(started, "nobody is let in before the first run has started");
        Thread.ofPlatform().name("restart").start(() -> again(run));
    }

    private void again(ApplicationReadyEvent run) {
        run.getApplicationContext().close();
        var application = run.getSpringApplication();
        application.addInitializers(next -> next.getBeanFactory().registerSingleton("entrance", entrance));
        try {
            application.run(run.getArgs());
        } catch (RuntimeException told) {
            // the log has the reason; whoever watches the process looks at how it ended
            System.exit(1);
        }
    }
}
