package io.github.maintenancebuddy.github.standin;

import java.util.List;

/** Reactions to issues and comments, of which GitHub sends no webhooks. */
record Reactions(World world) {
    static final List<String> CONTENTS = List.of("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes");

    /** A reaction, and whether it was already there. */
    record Outcome(Reaction reaction, boolean wasThere) {}

    Outcome add(Actor actor, Reactable target, String content) {
        new Rights(world).write(actor, target.onIssue(), Role.READ);
        if (!CONTENTS.contains(content)) {
            throw GitHubRefused.invalid("Reaction", "content", "invalid", "content is not a reaction");
        }
        if (target.onIssue().isLocked()) {
            throw GitHubRefused.because(403, "Unable to create reaction because issue is locked");
        }
        var known = target.reactionOf(actor.account(), content);
        if (known.isPresent()) {
            return new Outcome(known.get(), true);
        }
        var reaction = new Reaction(world.nextId(), actor.account(), content, world.now());
        target.react(reaction);
        world.changed();
        return new Outcome(reaction, false);
    }

    void remove(Actor actor, Reactable target, String content) {
        target.reactionOf(actor.account(), content).ifPresent(target::unreact);
        world.changed();
    }
}
