package io.github.maintenancebuddy.adapter.store;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices of earlier versions, whose texts ended with when the next one comes, as they are kept now. */
final class PromisesInTexts {
    private static final String TEXT = "text";
    private static final String NEXT_UPDATE = "nextUpdate";

    private static final Pattern PROMISE =
            Pattern.compile("\n\nThe next update comes by (\\w{3} \\d{1,2} \\w{3} \\d{4}, \\d\\d:\\d\\d) [^\n]*\\.$");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private PromisesInTexts() {}

    /** Takes them out of the texts of a maintenance. */
    static void takeOut(JsonNode maintenance) {
        for (var notice : maintenance.path("publicity").path("notices")) {
            if (notice instanceof ObjectNode older && !older.has(NEXT_UPDATE)) {
                takeOut(older);
            }
        }
    }

    private static void takeOut(ObjectNode notice) {
        var text = notice.path(TEXT).asString("");
        var promise = PROMISE.matcher(text);
        if (promise.find()) {
            var zone = ZoneId.of(notice.path("facts").path("zone").asString("Z"));
            var by = LocalDateTime.parse(promise.group(1), TIME).atZone(zone).toInstant();
            notice.put(TEXT, text.substring(0, promise.start()));
            notice.put(NEXT_UPDATE, by.toString());
        }
    }
}
