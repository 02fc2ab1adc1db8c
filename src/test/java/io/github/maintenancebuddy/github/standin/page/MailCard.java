package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.channel.standin.Mailboxes;
import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mailboxes of all readers, and one letter of them. */
record MailCard(Mailboxes mail) {
    /** The letters, the newest first. */
    String list() {
        var letters = mail.all();
        return IntStream.range(0, letters.size())
                .map(index -> letters.size() - 1 - index)
                .mapToObj(index -> line(index, letters.get(index)))
                .collect(Collectors.joining());
    }

    private static String line(int index, Arrived letter) {
        return "<li><p><a href=\"/sandbox/letters/%d\">%s</a></p><small>to %s</small></li>"
                .formatted(index, Html.escape(letter.subject()), Html.escape(letter.to()));
    }

    /** One letter as a mail program shows it: links work, nothing else does. */
    String letter(int index) {
        if (index >= mail.all().size()) {
            throw SandboxPages.nothingHere();
        }
        var letter = mail.all().get(index);
        return """
            <p><a href="/sandbox/world">What the world sees</a></p>
            <h1>%s</h1>
            <p><small>from %s to %s</small></p>
            <iframe class="letter" title="Letter" sandbox="allow-top-navigation-by-user-activation allow-popups"
            srcdoc="<base target='_top'>%s"></iframe>
            <details id="as-text"><summary>As text</summary><pre>%s</pre></details>
            """.formatted(
                        Html.escape(letter.subject()),
                        Html.escape(letter.header("From")),
                        Html.escape(letter.to()),
                        Html.escape(letter.html()),
                        Html.escape(letter.text()));
    }
}
