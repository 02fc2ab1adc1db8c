package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A run of a workflow, which the story or somebody in the sandbox brings to its end. */
public final class WorkflowRun {
    /** Which workflow, and with what. */
    record Order(String file, String name, String title, Map<String, String> inputs) {}

    private final World world;
    private final long id;
    private final Repository repository;
    private final Actor starter;
    private final Order order;
    private final Instant createdAt;
    private volatile Instant updatedAt;
    private final AtomicInteger attempt = new AtomicInteger(1);
    private volatile @Nullable String conclusion;

    WorkflowRun(World world, Repository repository, Actor starter, Order order) {
        this.world = world;
        this.id = world.nextId();
        this.repository = repository;
        this.starter = starter;
        this.order = order;
        this.createdAt = world.now();
        this.updatedAt = createdAt;
    }

    /** Comes to its end: {@code success}, {@code failure}, {@code cancelled}. */
    public void ends(String result) {
        world.atOnce(() -> {
            conclusion = result;
            updatedAt = world.now();
            world.webhooks().run("completed", this, starter);
        });
    }

    /** Somebody presses "Re-run". */
    public void again(Person person) {
        world.atOnce(() -> {
            var actor = Actor.person(person.account());
            new Rights(world).write(actor, repository, Role.WRITE);
            attempt.incrementAndGet();
            conclusion = null;
            updatedAt = world.now();
            world.webhooks().run("requested", this, actor);
        });
    }

    public long id() {
        return id;
    }

    /** The name of the workflow's file. */
    public String file() {
        return order.file();
    }

    public String title() {
        return order.title();
    }

    public Map<String, String> inputs() {
        return order.inputs();
    }

    public boolean isOver() {
        return conclusion != null;
    }

    public @Nullable String conclusion() {
        return conclusion;
    }

    public int attempt() {
        return attempt.get();
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Repository repository() {
        return repository;
    }

    Actor starter() {
        return starter;
    }

    String name() {
        return order.name();
    }

    String status() {
        return isOver() ? "completed" : "queued";
    }
}
