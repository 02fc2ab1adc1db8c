package io.github.maintenancebuddy.adapter.mail;

/** How far the letters of a mailing have come. */
enum MailingProgress {
    /** Every reader's letter was tried. */
    OVER,
    /** There are more; the next round goes on. */
    NOT_OVER,
    /** The mail server takes no letters now. */
    NOBODY
}
