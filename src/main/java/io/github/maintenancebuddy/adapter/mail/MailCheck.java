package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.function.Supplier;

/** Whether letters to readers can be sent. */
final class MailCheck implements Check {
    private static final String WHAT = "Mail";

    private final Supplier<SmtpSender> postOffice;

    MailCheck(Supplier<SmtpSender> postOffice) {
        this.postOffice = postOffice;
    }

    @Override
    public List<CheckResult> look() {
        try {
            postOffice.get().knock();
            return List.of(CheckResult.good(WHAT, "The mail server answers."));
        } catch (InvalidSettings e) {
            return List.of(CheckResult.wrong(WHAT, String.valueOf(e.getMessage())));
        } catch (MessagingException e) {
            return List.of(CheckResult.wrong(
                    WHAT,
                    "The mail server does not take us: " + e.getMessage() + ". Look at SPRING_MAIL_HOST and"
                            + " what goes with it."));
        }
    }
}
