package io.github.maintenancebuddy.story;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without a screen, with cookies of its own: opens pages, follows links and submits forms. */
final class WebForms {
    private static final Pattern FORM = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea)[^>]*name=\"([^\"]*)\"([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A page that was opened, at the address to which redirects have led. */
    record Page(int status, URI address, String html, HttpResponse<String> response) {
        /** Where the link with that text leads. */
        URI link(String text) {
            var link = Pattern.compile("<a[^>]*href=\"([^\"]*)\"[^>]*>\\s*" + Pattern.quote(text))
                    .matcher(html);
            if (!link.find()) {
                throw new AssertionError("no link " + text + " in\n" + html);
            }
            return address.resolve(HtmlUtils.htmlUnescape(link.group(1)));
        }
    }

    Page open(URI address) throws Exception {
        return page(HttpRequest.newBuilder(address));
    }

    /** Submits the form with that button. */
    Page press(Page page, String button, Map<String, String> filled) throws Exception {
        var form = FORM.matcher(page.html())
                .results()
                .map(match -> match.group())
                .filter(text -> text.contains(">" + button + "</button>"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button + " in\n" + page.html()));
        var fields = new HashMap<String, String>();
        FIELD.matcher(form)
                .results()
                .forEach(field -> fields.put(
                        field.group(1),
                        field.group(3) == null ? attribute(field.group(2), "value") : clean(field.group(3))));
        fields.putAll(filled);
        var target = page.address().resolve(attribute(form.substring(0, form.indexOf('>')), "action"));
        return page(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    private Page page(HttpRequest.Builder request) throws Exception {
        var response = http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        return new Page(response.statusCode(), response.uri(), response.body(), response);
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    private static String clean(String text) {
        return HtmlUtils.htmlUnescape(text).strip();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
