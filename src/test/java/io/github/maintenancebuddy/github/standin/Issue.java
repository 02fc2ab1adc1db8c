package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An issue as it is now; it follows what people and the app do to it. */
public final class Issue extends Reactable {
    /** GitHub's {@code state}. */
    public enum State {
        OPEN,
        CLOSED;

        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Repository repository;
    private final int number;
    private final Actor author;
    private final Instant createdAt;
    private volatile String title;
    private volatile @Nullable String body;
    private volatile State state = State.OPEN;
    private volatile @Nullable String stateReason;
    private volatile @Nullable Account closedBy;
    private volatile @Nullable Instant closedAt;
    private volatile Instant updatedAt;
    private volatile boolean locked;
    private volatile boolean deleted;
    private volatile @Nullable Issue movedTo;
    private volatile @Nullable Issue parent;
    final List<Label> labels = new CopyOnWriteArrayList<>();
    final List<Account> assignees = new CopyOnWriteArrayList<>();
    final List<Comment> comments = new CopyOnWriteArrayList<>();
    final List<Issue> subIssues = new CopyOnWriteArrayList<>();
    final List<TimelineEntry> timeline = new CopyOnWriteArrayList<>();

    Issue(long id, Repository repository, int number, Actor author, String title, @Nullable String body, Instant now) {
        super(id);
        this.repository = repository;
        this.number = number;
        this.author = author;
        this.title = title;
        this.body = body;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    Issue onIssue() {
        return this;
    }

    public Repository repository() {
        return repository;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The text, empty where GitHub has none. */
    public String body() {
        var text = body;
        return text == null ? "" : text;
    }

    @Nullable
    String bodyOrNull() {
        return body;
    }

    public Account author() {
        return author.account();
    }

    Actor createdBy() {
        return author;
    }

    public boolean byApp() {
        return author.isApp();
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** {@code completed}, {@code not_planned}, {@code duplicate}, {@code reopened}, or null. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    public List<String> labels() {
        return labels.stream().map(Label::name).toList();
    }

    public List<String> assignees() {
        return assignees.stream().map(Account::login).toList();
    }

    public List<Comment> comments() {
        return List.copyOf(comments);
    }

    /** What the app has said here. */
    public List<Comment> commentsByApp() {
        return comments.stream().filter(Comment::byApp).toList();
    }

    public List<Issue> subIssues() {
        return List.copyOf(subIssues);
    }

    public @Nullable Issue parent() {
        return parent;
    }

    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }

    public boolean isLocked() {
        return locked;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** Where it was transferred to, or null. */
    public @Nullable Issue movedTo() {
        return movedTo;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Account closedBy() {
        return closedBy;
    }

    void retitle(String text) {
        title = text;
    }

    void rewrite(@Nullable String text) {
        body = text;
    }

    void close(Account by, CloseReason reason, Instant now) {
        state = State.CLOSED;
        stateReason = reason.json();
        closedBy = by;
        closedAt = now;
    }

    void reopen() {
        state = State.OPEN;
        stateReason = "reopened";
        closedBy = null;
        closedAt = null;
    }

    void lock(boolean on) {
        locked = on;
    }

    void delete() {
        deleted = true;
    }

    void moveTo(Issue other) {
        movedTo = other;
    }

    void putBelow(@Nullable Issue other) {
        parent = other;
    }

    @Override
    void touch(Instant now) {
        updatedAt = now;
    }

    @Override
    public String toString() {
        return repository.fullName() + "#" + number + " " + title;
    }
}
