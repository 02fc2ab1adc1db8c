package io.github.maintenancebuddy.mail;

/** How far the letters of a mailing have come. */
enum Round {
    /** Every reader's letter was tried. */
    OVER,
    /** There are more; the next round goes on. */
    NOT_OVER,
    /** The mail server takes no letters now. */
    NOBODY
}
