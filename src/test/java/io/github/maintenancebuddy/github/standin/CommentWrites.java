package io.github.maintenancebuddy.github.standin;

import java.util.Map;

/** What can be done with comments. */
record CommentWrites(World world) {
    Comment add(Actor actor, Issue issue, String body) {
        new Rights(world).write(actor, issue, issue.isLocked() ? Role.WRITE : Role.READ);
        Texts.commentBody(body);
        var comment = new Comment(world.nextId(), issue, actor, body, world.now());
        issue.comments.add(comment);
        issue.touch(world.now());
        world.webhooks().comment("created", comment, actor);
        return comment;
    }

    void edit(Actor actor, Comment comment, String body) {
        new Rights(world).writeOwn(actor, comment.createdBy(), comment.issue(), Role.WRITE);
        Texts.commentBody(body);
        var before = comment.body();
        if (before.equals(body)) {
            return;
        }
        comment.rewrite(body, world.now());
        comment.issue().touch(world.now());
        world.webhooks().comment("edited", comment, actor, "changes", Map.of("body", Map.of("from", before)));
    }

    void delete(Actor actor, Comment comment) {
        new Rights(world).writeOwn(actor, comment.createdBy(), comment.issue(), Role.WRITE);
        comment.issue().comments.remove(comment);
        comment.issue().touch(world.now());
        world.webhooks().comment("deleted", comment, actor);
    }
}
