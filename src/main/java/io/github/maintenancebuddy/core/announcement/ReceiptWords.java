package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code /status} says of the channels. */
final class ReceiptWords {
    private static final int LONGEST_REASON = 200;

    private ReceiptWords() {}

    /** One line for each channel: what it took, and what it did not. */
    static String receipts(Maintenance maintenance) {
        var channels = maintenance.publicity().receipts().stream()
                .map(Receipt::channel)
                .distinct()
                .sorted()
                .toList();
        return channels.isEmpty()
                ? ""
                : "Channels:\n\n"
                        + channels.stream()
                                .map(channel -> "- `" + channel + "`: " + line(maintenance, channel))
                                .collect(Collectors.joining("\n"));
    }

    private static String line(Maintenance maintenance, String channel) {
        var all = maintenance.publicity().receipts().stream()
                .filter(receipt -> receipt.channel().equals(channel))
                .toList();
        var delivered = all.stream()
                .filter(receipt -> receipt.state() == Receipt.State.DELIVERED)
                .toList();
        var rest = all.stream()
                .filter(receipt -> receipt.state() != Receipt.State.DELIVERED)
                .map(receipt -> "; " + name(maintenance, receipt) + " " + state(receipt))
                .collect(Collectors.joining());
        return took(maintenance, delivered) + rest;
    }

    private static String took(Maintenance maintenance, List<Receipt> delivered) {
        if (delivered.isEmpty()) {
            return "nothing delivered";
        }
        var last = delivered.getLast();
        var zone = maintenance.requireWindow().zone();
        return delivered.size() + " delivered, the last (" + name(maintenance, last) + ") on "
                + TimeFormat.moment(last.at(), zone);
    }

    private static String name(Maintenance maintenance, Receipt receipt) {
        return maintenance
                .publicity()
                .notice(receipt.notice())
                .map(Notice::kind)
                .map(kind -> kind.label())
                .orElse("notice " + receipt.notice());
    }

    private static String state(Receipt receipt) {
        var why = receipt.why().isEmpty() ? "" : " (" + QuotedText.inline(receipt.why(), LONGEST_REASON) + ")";
        return switch (receipt.state()) {
            case DELIVERED -> "delivered";
            case STILL_TRYING -> "**not delivered yet**" + why;
            case REFUSED -> "**not delivered**" + why;
            case UNKNOWN -> "**unknown**" + why;
            case DROPPED -> "left out" + why;
        };
    }
}
