package io.github.maintenancebuddy.github.standin;

import java.time.Instant;

/** A comment on an issue, as it is now. */
public final class Comment extends Reactable {
    private final Issue issue;
    private final Actor author;
    private final Instant createdAt;
    private volatile String body;
    private volatile Instant updatedAt;

    Comment(long id, Issue issue, Actor author, String body, Instant now) {
        super(id);
        this.issue = issue;
        this.author = author;
        this.body = body;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public Issue issue() {
        return issue;
    }

    @Override
    Issue onIssue() {
        return issue;
    }

    public Account author() {
        return author.account();
    }

    Actor createdBy() {
        return author;
    }

    /** Whether the app wrote it. */
    public boolean byApp() {
        return author.isApp();
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    void rewrite(String text, Instant now) {
        body = text;
        touch(now);
    }

    @Override
    void touch(Instant now) {
        updatedAt = now;
    }

    @Override
    public String toString() {
        return author().login() + ": " + body;
    }
}
