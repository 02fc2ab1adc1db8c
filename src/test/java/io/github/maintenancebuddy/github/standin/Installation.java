package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The app as one owner has it; it sees all of the owner's repositories but those taken out. */
final class Installation {
    private final long id;
    private final Account owner;
    private final Instant createdAt;
    private final Set<Long> without = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Instant suspendedAt;

    Installation(long id, Account owner, Instant createdAt) {
        this.id = id;
        this.owner = owner;
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    Account owner() {
        return owner;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant suspendedAt() {
        return suspendedAt;
    }

    void suspend(@Nullable Instant at) {
        suspendedAt = at;
    }

    void cover(Repository repository, boolean on) {
        if (on) {
            without.remove(repository.id());
        } else {
            without.add(repository.id());
        }
    }

    boolean covers(Repository repository) {
        return repository.owner().id() == owner.id() && !without.contains(repository.id());
    }
}
