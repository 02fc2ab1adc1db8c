package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object in a payload of GitHub. What is not as GitHub describes it is told as {@link MalformedPayload}, never guessed. */
final class Payload {
    // GitHub nests an issue a handful deep; a thousand brackets are an attack
    private static final int DEPTH = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .build();

    private final JsonNode node;
    private final String path;

    private Payload(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Payload parse(String text) {
        try {
            return new Payload(JSON.readTree(text), "").mustBeObject();
        } catch (JacksonException | StackOverflowError e) {
            throw new MalformedPayload("The body is not JSON, or nested too deeply.");
        }
    }

    private Payload mustBeObject() {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return this;
    }

    private MalformedPayload wrong(String expected) {
        return new MalformedPayload((path.isEmpty() ? "The body" : path) + " must be " + expected + ".");
    }

    private Payload at(String name) {
        return new Payload(node.path(name), path.isEmpty() ? name : path + "." + name);
    }

    private boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    boolean has(String name) {
        return !at(name).absent();
    }

    /** The names under which there is something. */
    Set<String> names() {
        return node.propertyNames().stream().filter(this::has).collect(Collectors.toSet());
    }

    /** The object under this name; empty where there is none. */
    Optional<Payload> object(String name) {
        var found = at(name);
        return found.absent() ? Optional.empty() : Optional.of(found.mustBeObject());
    }

    Payload the(String name) {
        return at(name).mustBeObject();
    }

    /** The objects of the list under this name; none where there is no list. */
    List<Payload> list(String name) {
        var found = at(name);
        if (found.absent()) {
            return List.of();
        }
        if (!found.node.isArray()) {
            throw found.wrong("a list");
        }
        var all = new ArrayList<Payload>();
        for (var each : found.node) {
            all.add(new Payload(each, found.path + "[]").mustBeObject());
        }
        return all;
    }

    /** A number of GitHub's, which all are greater than 0. */
    long number(String name) {
        var found = at(name);
        if (!found.node.isIntegralNumber() || !found.node.canConvertToLong() || found.node.longValue() <= 0) {
            throw found.wrong("a number greater than 0");
        }
        return found.node.longValue();
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> at(name).wrong("a text"));
    }

    Optional<String> optionalText(String name) {
        var found = at(name);
        if (found.absent()) {
            return Optional.empty();
        }
        if (!found.node.isString()) {
            throw found.wrong("a text");
        }
        return Optional.of(found.node.stringValue());
    }

    Optional<Boolean> flag(String name) {
        var found = at(name);
        if (!found.absent() && !found.node.isBoolean()) {
            throw found.wrong("true or false");
        }
        return found.absent() ? Optional.empty() : Optional.of(found.node.booleanValue());
    }

    Instant time(String name) {
        return optionalTime(name).orElseThrow(() -> at(name).wrong("a time"));
    }

    Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw at(name).wrong("a time");
            }
        });
    }

    /** Who is under this name; nobody where GitHub shows nobody, or the ghost that stands for deleted accounts. */
    Optional<Person> person(String name) {
        return object(name).filter(Predicate.not(Payload::isGhost)).map(Payload::asPerson);
    }

    private boolean isGhost() {
        return text("login").equalsIgnoreCase("ghost");
    }

    private Person asPerson() {
        var human = optionalText("type").filter("User"::equals).isPresent();
        return new Person(number("id"), text("login"), human);
    }
}
