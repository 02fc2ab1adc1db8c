package io.github.maintenancebuddy.story;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.maintenancebuddy.channel.standin.Mailboxes;
import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that people see of a night, place by place in order: issues, comments, pages, messages to a subscriber, mails.
 * What is repeated under the same id, as receivers are promised, is there once.
 */
record WhatPeopleSee(Map<String, List<String>> places) {
    static WhatPeopleSee of(CrashNight night) throws Exception {
        var places = new LinkedHashMap<String, List<String>>();
        for (var issue : night.issues) {
            var shop = issue.repository();
            for (var shown : shop.issues()) {
                places.put(shown.repository().fullName() + "#" + shown.number(), issue(shown));
                places.put(shown.repository().fullName() + "#" + shown.number() + " comments", comments(shown));
            }
            places.put("page of " + shop.fullName(), pages(night, shop, issue));
        }
        messages(night, places);
        mails(night, places);
        return new WhatPeopleSee(places);
    }

    private static List<String> issue(Issue issue) {
        return List.of(
                issue.title(),
                cleaned(issue.body()),
                issue.state() + " " + issue.stateReason(),
                issue.labels().stream().sorted().toList().toString(),
                issue.assignees().stream().sorted().toList().toString(),
                issue.subIssues().stream().map(Issue::number).toList().toString());
    }

    private static List<String> comments(Issue issue) {
        return issue.comments().stream().map(WhatPeopleSee::comment).toList();
    }

    // whether a sign that the answer takes its time comes is a matter of the machine's speed
    private static String comment(Comment comment) {
        var reactions = comment.reactions().stream()
                .filter(reaction -> !reaction.equals("eyes"))
                .toList();
        return comment.author().login() + ": " + cleaned(comment.body()) + " " + reactions;
    }

    private static List<String> pages(CrashNight night, Repository shop, Issue issue) throws Exception {
        var status = "/status/" + shop.fullName();
        return List.of(
                cleaned(night.page(status)),
                cleaned(night.page(status + "/" + issue.number())),
                cleaned(night.page(status + "/api/v2/scheduled-maintenances.json")));
    }

    private static void messages(CrashNight night, Map<String, List<String>> places) {
        var byId = new LinkedHashMap<String, ServeEvent>();
        night.subscriber
                .getAllServeEvents()
                .reversed()
                .forEach(event -> byId.putIfAbsent(event.getRequest().getHeader("webhook-id"), event));
        for (var event : byId.values()) {
            var body = event.getRequest().getBodyAsString();
            var about = night.issues.stream()
                    .map(issue -> issue.repository().fullName())
                    .filter(body::contains)
                    .findFirst()
                    .orElse("nobody");
            places.computeIfAbsent("messages about " + about, _ -> new ArrayList<>())
                    .add(cleaned(body));
        }
    }

    private static void mails(CrashNight night, Map<String, List<String>> places) {
        var byId = new LinkedHashMap<String, Mailboxes.Arrived>();
        night.mail.all().forEach(mail -> byId.putIfAbsent(mail.header("Message-ID"), mail));
        byId.values()
                .forEach(mail -> places.computeIfAbsent("mails to " + mail.to(), _ -> new ArrayList<>())
                        .add(mail.subject() + "\n" + mail.text().replaceAll("(?m)^Unsubscribe: .*$", "")));
    }

    /** Without what is random, or counts what GitHub has done in between. */
    private static String cleaned(String text) {
        return text.replaceAll("<!-- maintenance-buddy:[0-9a-f-]{36} -->", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "some-id")
                .replaceAll("#issuecomment-\\d+", "#issuecomment")
                .replaceAll("http://localhost:\\d+", "https://github.example")
                .replace("\r\n", "\n")
                .strip();
    }
}
