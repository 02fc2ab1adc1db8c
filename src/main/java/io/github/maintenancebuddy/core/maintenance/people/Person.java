package io.github.maintenancebuddy.core.maintenance.people;

/**
 * Somebody on GitHub. The number stays when the login changes, so two persons are the same when their numbers are.
 *
 * @param human false for apps and workflows, who are never a second person (behaviour.md, Commands)
 */
public record Person(long id, String login, boolean human) {
    public static Person named(long id, String login) {
        return new Person(id, login, true);
    }

    /** The login as a mention, which GitHub tells them about. */
    public String mention() {
        return "@" + login;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && person.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
