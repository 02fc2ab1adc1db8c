package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Somebody who acts on GitHub, with the rights GitHub gives them; what they may not do throws {@link GitHubRefused}. */
public final class Person {
    enum Hand {
        BROWSER,
        API
    }

    private final World world;
    private final Account account;
    private final Hand hand;

    Person(World world, Account account, Hand hand) {
        this.world = world;
        this.account = account;
        this.hand = hand;
    }

    /** The same person at the command line, whose texts are stored as sent; browsers send CRLF line ends. */
    public Person byApi() {
        return new Person(world, account, Hand.API);
    }

    public String login() {
        return account.login();
    }

    public Account account() {
        return account;
    }

    public Issue opens(Repository repository, String title, String body, String... labels) {
        return world.atOnce(() -> new IssueWrites(world).open(self(), repository, title, sent(body), List.of(labels)));
    }

    /** Ticks the box whose line begins with that reference, such as {@code P1}. */
    public void ticks(Issue issue, String reference) {
        world.atOnce(() -> sets(issue, TaskBoxes.find(issue.body(), reference), true));
    }

    public void unticks(Issue issue, String reference) {
        world.atOnce(() -> sets(issue, TaskBoxes.find(issue.body(), reference), false));
    }

    /** Sets the nth box of the text, as a click does: the whole text is saved. */
    public void sets(Issue issue, int box, boolean ticked) {
        edits(issue, body -> TaskBoxes.set(body, box, ticked));
    }

    /** Sets the nth box of a comment. */
    public void sets(Comment comment, int box, boolean ticked) {
        world.atOnce(() -> editsComment(comment, TaskBoxes.set(shown(comment.body()), box, ticked)));
    }

    /** Changes the text of an issue; the change sees it with LF line ends, as an editor in the browser does. */
    public void edits(Issue issue, UnaryOperator<String> change) {
        world.atOnce(() -> new IssueWrites(world).edit(self(), issue, null, sent(change.apply(shown(issue.body())))));
    }

    public void retitles(Issue issue, String title) {
        world.atOnce(() -> new IssueWrites(world).edit(self(), issue, title, null));
    }

    /** Pushes to the default branch. */
    public void pushes(Repository repository) {
        world.atOnce(() -> {
            new Rights(world).write(self(), repository, Role.WRITE);
            repository.pushes.add(new Repository.Push(world.nextId(), account, world.now()));
        });
    }

    /** Starts a workflow by its button. */
    public WorkflowRun starts(Repository repository, String file, Map<String, String> inputs) {
        return world.atOnce(() -> new WorkflowWrites(world).start(self(), repository, file, inputs));
    }

    public Comment comments(Issue issue, String text) {
        return world.atOnce(() -> new CommentWrites(world).add(self(), issue, sent(text)));
    }

    public void editsComment(Comment comment, String text) {
        world.atOnce(() -> new CommentWrites(world).edit(self(), comment, sent(text)));
    }

    public void deletesComment(Comment comment) {
        world.atOnce(() -> new CommentWrites(world).delete(self(), comment));
    }

    public void reacts(Reactable target, String content) {
        world.atOnce(() -> new Reactions(world).add(self(), target, content));
    }

    public void takesBackReaction(Reactable target, String content) {
        world.atOnce(() -> new Reactions(world).remove(self(), target, content));
    }

    public void closes(Issue issue, CloseReason reason) {
        world.atOnce(() -> new IssueWrites(world).close(self(), issue, reason));
    }

    public void reopens(Issue issue) {
        world.atOnce(() -> new IssueWrites(world).reopen(self(), issue));
    }

    public void addsLabel(Issue issue, String label) {
        world.atOnce(() -> new LabelWrites(world).add(self(), issue, List.of(label)));
    }

    public void removesLabel(Issue issue, String label) {
        world.atOnce(() -> new LabelWrites(world).remove(self(), issue, label));
    }

    public void assigns(Issue issue, String... logins) {
        world.atOnce(() -> new AssigneeWrites(world).add(self(), issue, List.of(logins)));
    }

    public void unassigns(Issue issue, String... logins) {
        world.atOnce(() -> new AssigneeWrites(world).remove(self(), issue, List.of(logins)));
    }

    public void locks(Issue issue) {
        world.atOnce(() -> new IssueWrites(world).lock(self(), issue, true));
    }

    public void unlocks(Issue issue) {
        world.atOnce(() -> new IssueWrites(world).lock(self(), issue, false));
    }

    public void deletes(Issue issue) {
        world.atOnce(() -> new IssueWrites(world).delete(self(), issue));
    }

    /** Moves the issue; what it becomes there is returned. */
    public Issue transfers(Issue issue, Repository target) {
        return world.atOnce(() -> new IssueWrites(world).transfer(self(), issue, target));
    }

    public boolean maySee(Repository repository) {
        return repository.roleOf(account).atLeast(Role.READ);
    }

    public boolean mayEdit(Issue issue) {
        return new Rights(world).mayEdit(account, issue);
    }

    public boolean mayEdit(Comment comment) {
        return new Rights(world).mayEdit(account, comment);
    }

    private Actor self() {
        return Actor.person(account);
    }

    private String shown(String text) {
        return hand == Hand.BROWSER ? text.replace("\r\n", "\n") : text;
    }

    private String sent(String text) {
        return hand == Hand.BROWSER ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }

    @Override
    public String toString() {
        return login();
    }
}
