package io.github.maintenancebuddy.github.standin;

/** Who may do what, as GitHub judges it. */
record Rights(World world) {
    Role role(Actor actor, Repository repository) {
        var installation = actor.installation();
        if (installation == null) {
            return repository.roleOf(actor.account());
        }
        if (!installation.covers(repository)) {
            return repository.isPrivate() ? Role.NONE : Role.READ;
        }
        return world.app().mayWrite("issues") ? Role.WRITE : Role.READ;
    }

    /** Lets the app through where its owners have granted that. */
    void needs(String permission) {
        if (!world.app().permissions().containsKey(permission)) {
            throw GitHubRefused.because(403, "Resource not accessible by integration");
        }
    }

    /** Lets the app through where its owners let it write there. */
    void needsToWrite(String permission) {
        if (!world.app().mayWrite(permission)) {
            throw GitHubRefused.because(403, "Resource not accessible by integration");
        }
    }

    /** Lets a reader through. */
    void read(Actor actor, Repository repository) {
        if (!role(actor, repository).atLeast(Role.READ)) {
            throw GitHubRefused.notFound();
        }
    }

    /** Lets through who has at least that role, as long as the repository can be written to. */
    void write(Actor actor, Repository repository, Role needed) {
        read(actor, repository);
        if (repository.isArchived()) {
            throw GitHubRefused.because(403, "Repository was archived so is read-only.");
        }
        if (!role(actor, repository).atLeast(actor.isApp() ? Role.WRITE : needed)) {
            throw GitHubRefused.because(
                    403,
                    actor.isApp()
                            ? "Resource not accessible by integration"
                            : "Must have " + needed.roleName() + " rights to Repository.");
        }
    }

    /** The same for an issue, which must still be there. */
    void write(Actor actor, Issue issue, Role needed) {
        if (issue.isDeleted() || issue.movedTo() != null) {
            throw GitHubRefused.because(410, "This issue was deleted or moved away");
        }
        write(actor, issue.repository(), needed);
    }

    /** Lets through the author of a text, and who has at least that role. */
    void writeOwn(Actor actor, Actor author, Issue issue, Role needed) {
        var own = actor.account().id() == author.account().id();
        write(actor, issue, own ? Role.READ : needed);
    }

    boolean mayEdit(Account account, Issue issue) {
        return !issue.repository().isArchived()
                && (account.id() == issue.author().id()
                        || issue.repository().roleOf(account).atLeast(Role.WRITE));
    }

    boolean mayEdit(Account account, Comment comment) {
        return !comment.issue().repository().isArchived()
                && (account.id() == comment.author().id()
                        || comment.issue().repository().roleOf(account).atLeast(Role.WRITE));
    }

    /** Who can be assigned: who has write, who wrote the issue, who commented on it. */
    boolean canBeAssigned(Account account, Issue issue) {
        var repository = issue.repository();
        var here = account.id() == issue.author().id()
                || issue.comments().stream().anyMatch(c -> c.author().id() == account.id());
        return account.kind() == Account.Kind.USER
                && repository.assigns(account)
                && (repository.roleOf(account).atLeast(Role.WRITE)
                        || repository.isGranted(account)
                        || (here && repository.roleOf(account).atLeast(Role.READ)));
    }
}
