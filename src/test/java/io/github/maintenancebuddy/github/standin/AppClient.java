package io.github.maintenancebuddy.github.standin;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** A bare client of the stand-in, signed in as the app. */
final class AppClient {
    private final GitHub gitHub;
    private final PrivateKey key;
    private final HttpClient http = HttpClient.newHttpClient();

    AppClient(GitHub gitHub, PrivateKey key) {
        this.gitHub = gitHub;
        this.key = key;
    }

    String jwt(Instant now, Duration life) {
        return Jwts.builder()
                .issuer(Long.toString(gitHub.app().id()))
                .issuedAt(Date.from(now.minusSeconds(60)))
                .expiration(Date.from(now.plus(life)))
                .signWith(key, Jwts.SIG.RS256)
                .compact();
    }

    String token(String owner, Instant now) throws IOException, InterruptedException {
        var path = "/app/installations/" + gitHub.app().installationOn(owner) + "/access_tokens";
        var answer = send("POST", path, jwt(now, Duration.ofMinutes(9)), "");
        return String.valueOf(Json.readObject(answer.body()).get("token"));
    }

    HttpResponse<String> send(String method, String path, String secret, String body)
            throws IOException, InterruptedException {
        return send(method, path, secret, body, "X-GitHub-Api-Version", "2022-11-28");
    }

    HttpResponse<String> send(
            String method, String path, String secret, String body, String headerName, String headerValue)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gitHub.url() + path))
                .header("Authorization", "Bearer " + secret)
                .header("Accept", "application/vnd.github+json")
                .header(headerName, headerValue)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
