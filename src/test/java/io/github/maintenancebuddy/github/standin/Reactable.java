package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something people can react to: an issue or a comment. */
public abstract sealed class Reactable permits Issue, Comment {
    private final long id;
    private final List<Reaction> reactions = new CopyOnWriteArrayList<>();

    Reactable(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }

    abstract Issue onIssue();

    abstract void touch(Instant now);

    /** The reactions as words, such as {@code +1} or {@code confused}. */
    public List<String> reactions() {
        return reactions.stream().map(Reaction::content).toList();
    }

    public List<Reaction> reactionsInDetail() {
        return List.copyOf(reactions);
    }

    Optional<Reaction> reactionOf(Account account, String content) {
        return reactions.stream()
                .filter(r -> r.by().id() == account.id() && r.content().equals(content))
                .findFirst();
    }

    void react(Reaction reaction) {
        reactions.add(reaction);
    }

    void unreact(Reaction reaction) {
        reactions.remove(reaction);
    }
}
