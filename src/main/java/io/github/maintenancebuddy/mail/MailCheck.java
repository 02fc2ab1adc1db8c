package io.github.maintenancebuddy.mail;

import io.github.maintenancebuddy.SettingsUnusable;
import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Finding;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.function.Supplier;

/** Whether letters to readers can be sent. */
final class MailCheck implements Check {
    private static final String WHAT = "Mail";

    private final Supplier<PostOffice> postOffice;

    MailCheck(Supplier<PostOffice> postOffice) {
        this.postOffice = postOffice;
    }

    @Override
    public List<Finding> look() {
        try {
            postOffice.get().knock();
            return List.of(Finding.good(WHAT, "The mail server answers."));
        } catch (SettingsUnusable e) {
            return List.of(Finding.wrong(WHAT, String.valueOf(e.getMessage())));
        } catch (MessagingException e) {
            return List.of(Finding.wrong(
                    WHAT,
                    "The mail server does not take us: " + e.getMessage() + ". Look at SPRING_MAIL_HOST and"
                            + " what goes with it."));
        }
    }
}
