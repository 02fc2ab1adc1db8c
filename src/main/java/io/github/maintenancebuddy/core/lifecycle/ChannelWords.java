package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.markdown.InlineCode;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;
import java.util.stream.Collectors;

/** What people on the issue hear about channels. */
final class ChannelWords {
    private static final int LONGEST_REASON = 200;

    private ChannelWords() {}

    static String notReached(Maintenance maintenance, NoticeKind kind, Receipt receipt) {
        var notice = "the notice “" + kind.label() + "”";
        var channel = "the channel `" + receipt.channel() + "`";
        var why = receipt.why().isEmpty() ? "" : " (" + QuotedText.inline(receipt.why(), LONGEST_REASON) + ")";
        return maintenance.crew().mentions() + " "
                + switch (receipt.state()) {
                    case UNKNOWN ->
                        "I do not know whether " + notice + " reached " + channel + why
                                + ". I do not send it a second time; please look there.";
                    case STILL_TRYING ->
                        notice + " has not reached " + channel + " for an hour" + why
                                + ". I keep trying; please tell its readers yourselves meanwhile.";
                    case REFUSED, DELIVERED, DROPPED ->
                        notice + " did not reach " + channel + why
                                + ", and I do not try again. Please tell its readers yourselves.";
                };
    }

    static String notSilenced(Maintenance maintenance, Signal.Refused refused) {
        return maintenance.crew().mentions() + " "
                + QuotedText.inline(refused.what().words(), LONGEST_REASON)
                + " did not work ("
                + QuotedText.inline(refused.why(), LONGEST_REASON)
                + "). Alerts may go off, or stay silent for up to half an hour too long; please look there.";
    }

    /** A configuration has alerts silenced that are not for its repository to silence. */
    static String maySilence(ConfiguredChannel channel, Service service) {
        return "The alerts of " + QuotedText.inline(service.name(), LONGEST_REASON) + " ("
                + channel.alertsOf(service).stream().map(InlineCode::of).collect(Collectors.joining(", "))
                + ") will not be silenced with the channel `" + channel.name()
                + "`: whoever operates this app has not allowed this repository to silence them.";
    }

    /** A configuration names channels that nobody can use. */
    static String unusable(List<String> names) {
        var all = names.stream()
                .map(name -> "`" + QuotedText.inline(name, LONGEST_REASON) + "`")
                .collect(Collectors.joining(", "));
        return "I send no notice to " + all
                + ", which the configuration of this repository names: whoever operates this app has not set up such a"
                + " channel, or not for this repository.";
    }
}
