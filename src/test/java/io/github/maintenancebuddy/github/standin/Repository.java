package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A repository, set up by the story and used by everybody. */
public final class Repository {
    private final World world;
    private final long id;
    private final Account owner;
    private final Instant createdAt;
    private final Map<Long, Role> roles = new ConcurrentHashMap<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private volatile String name;
    private volatile boolean isPrivate;
    private volatile boolean isArchived;
    final List<Label> labels = new CopyOnWriteArrayList<>();
    private final Set<Long> unassignable = ConcurrentHashMap.newKeySet();
    final List<Issue> issues = new CopyOnWriteArrayList<>();
    final List<Push> pushes = new CopyOnWriteArrayList<>();
    final List<WorkflowRun> runs = new CopyOnWriteArrayList<>();

    /** What somebody has pushed. */
    record Push(long id, Account actor, Instant at) {}

    Repository(World world, long id, Account owner, String name) {
        this.world = world;
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.createdAt = world.now();
    }

    /** Makes it public, as if it had always been. */
    public Repository publicly() {
        isPrivate = false;
        return this;
    }

    /** Makes it private, as if it had always been. */
    public Repository privately() {
        isPrivate = true;
        return this;
    }

    /** Gives a person a role here. */
    public Repository grant(String login, Role role) {
        roles.put(world.person(login).id(), role);
        world.changed();
        return this;
    }

    /** Puts a file onto the default branch; null removes it. */
    public Repository file(String path, @Nullable String text) {
        if (text == null) {
            files.remove(path);
        } else {
            files.put(path, text);
        }
        world.changed();
        return this;
    }

    /** From now on this person cannot be assigned here, as somebody who has blocked the owner. */
    public Repository neverAssigns(String login) {
        unassignable.add(world.person(login).id());
        return this;
    }

    /** Makes labels exist. */
    public Repository label(String... names) {
        for (var label : names) {
            if (findLabel(label).isEmpty()) {
                labels.add(new Label(world.nextId(), label, Label.DEFAULT_COLOR, ""));
            }
        }
        return this;
    }

    /** Labels in a colour that somebody has chosen. */
    public Repository labelIn(String color, String... names) {
        label(names);
        labels.stream()
                .filter(label -> List.of(names).contains(label.name()))
                .forEach(label -> label.change(label.name(), color, label.description()));
        return this;
    }

    /** Renames it; the old name leads here. */
    public void rename(String newName) {
        new RepositoryWrites(world).rename(this, newName);
    }

    /** Archives it, or brings it back. */
    public void archive(boolean on) {
        new RepositoryWrites(world).archive(this, on);
    }

    /** Changes who can see it, and says so by webhook. */
    public void makePrivate(boolean on) {
        new RepositoryWrites(world).makePrivate(this, on);
    }

    public long id() {
        return id;
    }

    public Account owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String fullName() {
        return owner.login() + "/" + name;
    }

    public boolean isPrivate() {
        return isPrivate;
    }

    public boolean isArchived() {
        return isArchived;
    }

    Instant createdAt() {
        return createdAt;
    }

    public @Nullable String file(String path) {
        return files.get(path);
    }

    /** The paths of the files below a folder, sorted. */
    public List<String> files(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .sorted()
                .toList();
    }

    /** The issues that can be seen here, oldest first. */
    public List<Issue> issues() {
        return issues.stream()
                .filter(issue -> !issue.isDeleted() && issue.movedTo() == null)
                .toList();
    }

    /** The runs of workflows, oldest first. */
    public List<WorkflowRun> runs() {
        return List.copyOf(runs);
    }

    /** The issue of that number. */
    public Issue issue(int number) {
        return issues.stream()
                .filter(issue -> issue.number() == number)
                .findFirst()
                .orElseThrow(GitHubRefused::notFound);
    }

    public List<String> labels() {
        return labels.stream().map(Label::name).toList();
    }

    public List<Label> labelsInDetail() {
        return List.copyOf(labels);
    }

    Optional<Label> findLabel(String label) {
        return labels.stream().filter(l -> l.isCalled(label)).findFirst();
    }

    /** What this account may do here; everybody may read what is public. */
    public Role roleOf(Account account) {
        if (account.id() == owner.id()) {
            return Role.ADMIN;
        }
        var given = roles.getOrDefault(account.id(), Role.NONE);
        return given == Role.NONE && !isPrivate ? Role.READ : given;
    }

    boolean assigns(Account account) {
        return !unassignable.contains(account.id());
    }

    boolean isGranted(Account account) {
        return account.id() == owner.id() || roles.getOrDefault(account.id(), Role.NONE) != Role.NONE;
    }

    void call(String newName) {
        name = newName;
    }

    void hide(boolean on) {
        isPrivate = on;
    }

    void freeze(boolean on) {
        isArchived = on;
    }

    @Override
    public String toString() {
        return fullName();
    }
}
