package io.github.maintenancebuddy.core.command;

import java.util.List;
import java.util.regex.Pattern;

/** Where an answer by e-mail ends and what the mail program has put behind it begins. */
final class EmailQuote {
    private static final int LONGEST_SENTENCE = 500;

    private static final String START = "(?isu)^[*_]*";

    /** {@code On Fri, 5 Dec 2026, Ann wrote:} in the languages in which mail programs commonly say it. */
    private static final Pattern WROTE = Pattern.compile(START
            + "(?:On\\b.*\\bwrote|Am\\b.*\\bschrieb\\b.*|Le\\b.*\\ba écrit|El\\b.*\\bescribió|Il\\b.*\\bha scritto"
            + "|Op\\b.*\\bschreef\\b.*|Em\\b.*\\bescreveu)\\s*:$");

    private static final Pattern SEPARATOR = Pattern.compile(
            START + "-{2,}\\s*(?:original message|forwarded message|ursprüngliche nachricht|original-nachricht"
                    + "|weitergeleitete nachricht|message d'origine|mensaje original)\\s*-{2,}$");

    private static final Pattern FOOTER =
            Pattern.compile(START + "(?:.*reply to this email directly.*|.*notifications@github\\.com.*"
                    + "|you are receiving this because.*|sent from my .*|get outlook for .*|von meinem .* gesendet)$");

    private static final Pattern FROM = Pattern.compile(START + "(?:From|Von|De|Da|Van)\\s?[*_]*:.+$");

    private static final Pattern HEADER = Pattern.compile(START
            + "(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Inviato|A"
            + "|Oggetto|Verzonden|Aan|Onderwerp)\\s?[*_]*:.*$");

    private EmailQuote() {}

    /** Whether everything from this row on was not written for this comment. */
    static boolean begins(List<CommentRow> rows, int index) {
        var text = rows.get(index).text();
        return SEPARATOR.matcher(text).matches()
                || FOOTER.matcher(text).matches()
                || (FROM.matcher(text).matches()
                        && HEADER.matcher(next(rows, index)).matches())
                || wrote(rows, index);
    }

    /** Mail programs break this sentence over up to three lines. */
    private static boolean wrote(List<CommentRow> rows, int index) {
        var sentence = rows.get(index).text();
        for (var last = index; last < index + 2 && !sentence.endsWith(":"); last++) {
            var next = next(rows, last);
            if (next.isEmpty() || next.startsWith("/")) {
                return false;
            }
            sentence = sentence + " " + next;
        }
        return sentence.length() < LONGEST_SENTENCE && WROTE.matcher(sentence).matches();
    }

    /** The text of the line right behind, empty where there is none. */
    private static String next(List<CommentRow> rows, int index) {
        if (index + 1 >= rows.size() || !rows.get(index + 1).follows(rows.get(index))) {
            return "";
        }
        return rows.get(index + 1).text();
    }
}
