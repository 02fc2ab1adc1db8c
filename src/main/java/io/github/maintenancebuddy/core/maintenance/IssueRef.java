package io.github.maintenancebuddy.core.maintenance;

/**
 * The issue that a maintenance lives on.
 *
 * @param id GitHub's number of the issue, unique everywhere; the key of a maintenance
 * @param number its number in the repository
 * @param url its page on GitHub
 */
public record IssueRef(Repository repository, IssueId id, int number, String title, String url) {
    /** The same issue in its repository as that is now. */
    public IssueRef in(Repository now) {
        return new IssueRef(now, id, number, title, url);
    }
}
