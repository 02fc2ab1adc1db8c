package io.github.maintenancebuddy.github.standin;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where WireMock hands every request to the stand-in. */
final class Door implements ResponseDefinitionTransformerV2 {
    private final RestDesk rest;
    private volatile @Nullable WebPages pages;

    Door(RestDesk rest) {
        this.rest = rest;
    }

    void open(WebPages webPages) {
        pages = webPages;
    }

    @Override
    public String getName() {
        return "github";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        var uri = URI.create(request.getUrl());
        var web = pages;
        return web == null || Api.serves(uri.getRawPath()) ? api(request, uri) : page(web, request, uri);
    }

    private ResponseDefinition api(Request request, URI uri) {
        var headers = request.getHeaders().all().stream()
                .collect(Collectors.toMap(h -> h.key(), HttpHeader::firstValue, (first, second) -> first));
        var body = new String(request.getBody(), StandardCharsets.UTF_8);
        var call =
                Call.of(request.getMethod().getName(), uri.getRawPath(), Urls.parse(uri.getRawQuery()), headers, body);
        var answer = rest.answer(call);
        var builder = new ResponseDefinitionBuilder();
        if (answer.reset()) {
            return builder.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        builder.withStatus(answer.reply().status());
        answer.reply().headers().forEach(builder::withHeader);
        builder.withFixedDelay(Math.toIntExact(answer.delay().toMillis()));
        if (answer.reply().body() != null) {
            builder.withHeader("Content-Type", "application/json; charset=utf-8")
                    .withBody(answer.reply().text().getBytes(StandardCharsets.UTF_8));
        }
        return builder.build();
    }

    private static ResponseDefinition page(WebPages web, Request request, URI uri) {
        var cookies = new HashMap<String, String>();
        request.getCookies().forEach((name, cookie) -> cookies.put(name, Urls.decode(first(cookie))));
        var form = Urls.parse(new String(request.getBody(), StandardCharsets.UTF_8));
        var reply = web.answer(new WebRequest(
                request.getMethod().getName(),
                Urls.decode(uri.getRawPath()),
                Urls.parse(uri.getRawQuery()),
                request.getMethod().getName().equals("POST") ? form : Map.of(),
                cookies));
        var builder = new ResponseDefinitionBuilder()
                .withStatus(reply.status())
                .withHeader("Content-Type", reply.type())
                .withHeader("Cache-Control", "no-store")
                .withBody(reply.body().getBytes(StandardCharsets.UTF_8));
        reply.headers().forEach(builder::withHeader);
        return builder.build();
    }

    private static String first(Cookie cookie) {
        return cookie.getValues().isEmpty() ? "" : cookie.getValues().getFirst();
    }
}
