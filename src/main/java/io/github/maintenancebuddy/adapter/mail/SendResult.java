package io.github.maintenancebuddy.adapter.mail;

/** What became of a letter that was handed to the mail server. */
enum SendResult {
    SENT,
    /** The mail server knows no such mailbox. */
    NO_SUCH_READER,
    /** This letter is not taken, and will not be. */
    REFUSED,
    /** Not taken now, for a reason of this reader's own. */
    LATER,
    /** No letter to anybody is taken now. */
    NOBODY
}
