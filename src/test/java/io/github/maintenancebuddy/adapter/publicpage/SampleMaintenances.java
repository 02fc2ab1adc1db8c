package io.github.maintenancebuddy.adapter.publicpage;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.announcement.Announcements;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A store in memory, with one maintenance of each sort once {@link #fill} has run. */
final class SampleMaintenances implements PublicSources, CurrentRules {
    private final List<Maintenance> all = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean readOnVirtualThread;

    private final Map<RepositoryId, InstalledRepository> installed = new LinkedHashMap<>();
    private final Map<RepositoryId, MaintenanceRules> rules = new HashMap<>();

    @Override
    public Optional<InstalledRepository> named(String name) {
        reads.incrementAndGet();
        readOnVirtualThread = Thread.currentThread().isVirtual();
        return installed.values().stream()
                .filter(it -> it.repository().name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public List<InstalledRepository> underSlug(String slug) {
        return all.stream()
                .filter(it -> it.publicity().announced())
                .filter(it -> PublicPagePath.of(it)
                        .filter(its -> its.name().equals(slug))
                        .isPresent())
                .map(it -> installed.get(it.issue().repository().id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public List<Maintenance> announced(RepositoryId repository) {
        return all.stream()
                .filter(it -> it.issue().repository().id().equals(repository))
                .filter(it -> it.publicity().announced())
                .toList();
    }

    @Override
    public MaintenanceRules of(Repository repository) {
        return rules.getOrDefault(repository.id(), MaintenanceRules.NONE);
    }

    @Override
    public MaintenanceRules lastKnown(Repository repository) {
        return of(repository);
    }

    /** The app is installed there. */
    void install(Repository repository) {
        var since = AnnouncementSamples.OPENED.minus(Duration.ofDays(100));
        installed.put(repository.id(), new InstalledRepository(repository, since, Optional.empty(), false));
    }

    /** The app was removed from there. */
    void remove(Repository repository, Instant at) {
        var before = Objects.requireNonNull(installed.get(repository.id()));
        installed.put(repository.id(), new InstalledRepository(repository, before.since(), Optional.of(at), false));
    }

    void configure(Repository repository, MaintenanceRules next) {
        rules.put(repository.id(), next);
    }

    /** Its repository has the app, and is configured as it says. */
    void put(Maintenance maintenance) {
        install(maintenance.issue().repository());
        configure(maintenance.issue().repository(), maintenance.rules());
        all.removeIf(it -> it.issue().id().equals(maintenance.issue().id()));
        all.add(maintenance);
    }

    /** What is public of acme/shop, of one service or of all. */
    PublicBoard board(InstantSource now, Optional<String> service) {
        var boards = new PublicBoards(this, this, now, new DecisionSettings("https://buddy.example"), Duration.ZERO);
        var all = boards.of("acme/shop").orElseThrow();
        return service.map(all::about).orElse(all);
    }

    boolean readOnVirtualThread() {
        return readOnVirtualThread;
    }

    int reads() {
        return reads.get();
    }

    void clear() {
        all.clear();
        installed.clear();
        rules.clear();
    }

    /** As it looks two minutes past the planned end of number 12. */
    void fill() {
        var start = AnnouncementSamples.START;
        put(update(running(), start.plus(Duration.ofMinutes(35)), "Half of the data has moved.\nOrders stay open."));
        put(AnnouncementSamples.withNotice(scheduled(13, start.plus(Duration.ofDays(9))), "CANARY not announced"));
        put(titled(14, start.plus(Duration.ofDays(3)), "New version of the message broker", Impact.FULL_OUTAGE));
        var postponed = titled(15, start.plus(Duration.ofDays(1)), "Certificates renewed", Impact.NO_IMPACT);
        put(AnnouncementSamples.tell(
                postponed.withPhase(Phase.DRAFT), NoticeKind.POSTPONED, start.minus(Duration.ofDays(1))));
        put(titled(16, start.plus(Duration.ofMinutes(90)), "Firewall rules tidied", Impact.NO_IMPACT));
        var old = running(titled(9, start.minus(Duration.ofDays(20)), "Disks replaced", Impact.DEGRADED));
        put(AnnouncementSamples.completed(
                old, Outcome.SUCCESSFUL, start.minus(Duration.ofDays(20)).plusSeconds(5400)));
        var back = running(titled(8, start.minus(Duration.ofDays(40)), "Database moved", Impact.FULL_OUTAGE));
        put(AnnouncementSamples.completed(
                back, Outcome.ROLLED_BACK, start.minus(Duration.ofDays(40)).plusSeconds(7000)));
        var cancelled = titled(7, start.minus(Duration.ofDays(50)), "Cache enlarged", Impact.DEGRADED);
        put(AnnouncementSamples.tell(
                cancelled.withPhase(Phase.CANCELLED), NoticeKind.CANCELLED, start.minus(Duration.ofDays(51))));
    }

    /** Their repository names the mail channel. */
    void offerMail() {
        List.copyOf(all).forEach(it -> put(it.withRules(withMail(it.rules()))));
    }

    private static MaintenanceRules withMail(MaintenanceRules rules) {
        return new MaintenanceRules(
                rules.zone(),
                rules.services(),
                rules.roster(),
                rules.notice(),
                rules.freezes(),
                List.of("mail"),
                rules.statusPage(),
                rules.postMortem(),
                rules.labels());
    }

    private static Maintenance titled(int number, Instant start, String title, Impact impact) {
        var maintenance = AnnouncementSamples.withImpact(scheduled(number, start), impact, List.of("API", "Web shop"));
        var announced = AnnouncementSamples.withNotice(maintenance, title);
        return AnnouncementSamples.tell(announced, NoticeKind.ANNOUNCED, start.minus(Duration.ofDays(14)));
    }

    static Maintenance update(Maintenance maintenance, Instant at, String text) {
        return Announcements.tell(maintenance, NoticeKind.UPDATE, at, Optional.of(text));
    }

    static Maintenance extended(Maintenance maintenance, Instant at, Instant end) {
        var window = maintenance.window().map(old -> old.extended(at, end));
        return AnnouncementSamples.tell(maintenance.withWindow(window), NoticeKind.EXTENDED, at);
    }
}
