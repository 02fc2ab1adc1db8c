package io.github.maintenancebuddy.github.standin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows callers by their JWT or installation token, by its own clock. */
final class SignIn {
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_JWT = Duration.ofMinutes(10);
    private static final String UNREADABLE = "A JSON web token could not be decoded";

    /** An installation's key for an hour. */
    record Token(String text, Installation installation, Instant expiresAt) {}

    private final World world;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    SignIn(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Token issue(Installation installation) {
        var bytes = new byte[270];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var text = "ghs_" + world.app().id() + "_" + secret.substring(0, 60) + "." + secret.substring(60);
        var token = new Token(text, installation, now().plus(TOKEN_LIFE));
        tokens.put(text, token);
        return token;
    }

    /** Makes all tokens given out so far worthless. */
    void revokeAll() {
        tokens.clear();
    }

    Caller caller(@Nullable String authorization) {
        if (authorization == null) {
            return Caller.nobody();
        }
        var secret = authorization.substring(authorization.indexOf(' ') + 1).strip();
        return secret.startsWith("ghs_") ? installation(secret) : app(secret);
    }

    private Caller installation(String secret) {
        var token = tokens.get(secret);
        if (token == null
                || !now().isBefore(token.expiresAt())
                || world.app().findInstallation(token.installation().id()) == null) {
            throw bad("Bad credentials");
        }
        if (token.installation().suspendedAt() != null) {
            throw GitHubRefused.because(403, "This installation has been suspended");
        }
        return Caller.installation(token.installation(), world.app().bot());
    }

    private Caller app(String jwt) {
        var parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            throw bad("Bad credentials");
        }
        var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        var header = read(parts[0]);
        if (!"RS256".equals(header.get("alg")) || !world.app().key().signed(signed, decode(parts[2]))) {
            throw bad(UNREADABLE);
        }
        check(read(parts[1]));
        return Caller.app();
    }

    private void check(Map<String, @Nullable Object> claims) {
        var issuer = String.valueOf(claims.get("iss"));
        if (!issuer.equals(Long.toString(world.app().id()))
                && !issuer.equals(world.app().clientId())) {
            throw GitHubRefused.because(404, "Integration not found");
        }
        var expires = seconds(claims.get("exp"), "'Expiration time' claim ('exp') must be a numeric value");
        var issued = seconds(claims.get("iat"), "'Issued at' claim ('iat') must be an Integer");
        if (!expires.isAfter(now())) {
            throw bad("'Expiration time' claim ('exp') must be a numeric value representing the future time at which"
                    + " the assertion expires");
        }
        if (expires.isAfter(now().plus(LONGEST_JWT))) {
            throw bad("'Expiration time' claim ('exp') is too far in the future");
        }
        if (issued.isAfter(now())) {
            throw bad("'Issued at' claim ('iat') must be an Integer representing the time that the assertion was"
                    + " issued");
        }
    }

    private static Instant seconds(@Nullable Object claim, String otherwise) {
        if (claim instanceof Number number) {
            return Instant.ofEpochSecond(number.longValue());
        }
        throw bad(otherwise);
    }

    private static Map<String, @Nullable Object> read(String part) {
        try {
            return Json.readObject(new String(decode(part), StandardCharsets.UTF_8));
        } catch (GitHubRefused e) {
            throw bad(UNREADABLE);
        }
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw bad(UNREADABLE);
        }
    }

    private static GitHubRefused bad(String message) {
        return GitHubRefused.because(401, message);
    }
}
