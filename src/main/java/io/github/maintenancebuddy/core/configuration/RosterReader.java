package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.people.Login;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Away;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code buddies}: people and teams, or {@code none}. */
final class RosterReader {
    private static final Pattern TEAM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    private final UniqueNames logins = new UniqueNames();
    private final UniqueNames teams = new UniqueNames();
    private final List<Member> people = new ArrayList<>();

    private RosterReader() {}

    static Roster read(YamlValue value) {
        if (value.isText()) {
            return value.read(
                            "none",
                            word -> word.equals("none")
                                    ? Optional.of(new Roster(false, List.of(), List.of()))
                                    : Optional.empty(),
                            "is no list of buddies; write them below each other, such as `- ann`, or write `none`.")
                    .orElse(Roster.NOT_CONFIGURED);
        }
        var reader = new RosterReader();
        value.items("`- ann`").forEach(reader::item);
        return new Roster(true, reader.people, reader.teams.all());
    }

    private void item(YamlValue item) {
        if (item.isText()) {
            login(item).ifPresent(login -> add(item, new Member(login, Optional.empty(), Optional.empty(), List.of())));
            return;
        }
        var entries = item.entries("login", "timezone", "awake", "away", "team");
        var away = entries.list("away", RosterReader::away);
        var zone = entries.get("timezone", RulesReader::zone);
        var waking = entries.get("awake", DateReader::waking);
        var team = entries.get("team", RosterReader::team);
        team.ifPresent(slug -> teams.add(item, slug));
        entries.get("login", RosterReader::login).ifPresent(login -> add(item, new Member(login, zone, waking, away)));
        if (entries.get("login").isPresent() == entries.get("team").isPresent()
                && !entries.values().isEmpty()) {
            item.wrong("A buddy needs either a `login` or a `team`.");
        }
    }

    private void add(YamlValue item, Member member) {
        if (logins.add(item, member.login())) {
            people.add(member);
        }
    }

    static Optional<String> login(YamlValue value) {
        return value.read(
                "ann",
                Login::read,
                "is no login on GitHub; write it without a name behind it, and a team as `team: its-name`.");
    }

    private static Optional<String> team(YamlValue value) {
        return value.read(
                "operations",
                text -> TEAM.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                "is no team; write the last part of its address on GitHub, without the organization, such as"
                        + " `operations`.");
    }

    private static List<Away> away(YamlValue value) {
        var items = value.isText() ? List.of(value) : value.items("`- 2026-12-24 to 2027-01-02`");
        return items.stream().map(DateReader::away).flatMap(Optional::stream).toList();
    }
}
