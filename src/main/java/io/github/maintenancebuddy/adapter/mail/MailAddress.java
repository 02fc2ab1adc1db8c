package io.github.maintenancebuddy.adapter.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a reader gets mail.
 *
 * @param text in lower case, and of signs that no header can be broken with
 */
public record MailAddress(String text) {
    /** What stands in every mail system; quoted names and addresses of machines are left out. */
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;

    public MailAddress {
        if (!fits(text)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** The address that somebody wrote; nothing where it is none. */
    public static Optional<MailAddress> read(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var at = text.lastIndexOf('@');
        return Optional.of(text.substring(0, at + 1) + domain(text.substring(at + 1)))
                .filter(MailAddress::fits)
                .map(MailAddress::new);
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && FORM.matcher(text).matches();
    }

    private static String domain(String written) {
        try {
            return IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /** Without the name, which must not get into a log. */
    @Override
    public String toString() {
        return "…" + text.substring(text.indexOf('@'));
    }
}
