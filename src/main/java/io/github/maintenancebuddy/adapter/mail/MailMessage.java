package io.github.maintenancebuddy.adapter.mail;

import java.util.Optional;

/**
 * A mail to one reader.
 *
 * @param html the same as the text, for programs that show it
 */
record MailMessage(MailAddress to, String subject, String text, String html, Optional<Post> post) {
    /**
     * What a letter about news carries besides.
     *
     * @param messageId the same whenever it is sent again, so that a mailbox shows it once
     * @param thread the same for all letters about one maintenance
     * @param unsubscribe the link that ends it
     */
    record Post(String messageId, String thread, String unsubscribe) {}
}
