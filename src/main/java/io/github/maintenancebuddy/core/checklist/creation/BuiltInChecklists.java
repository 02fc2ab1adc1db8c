package io.github.maintenancebuddy.core.checklist.creation;

import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;

/**
 * The checklists that come with the app, one for each kind of work (behaviour.md, The plan). They are worth following
 * as they stand; a repository's own replace them.
 */
public final class BuiltInChecklists {
    private static final String DATABASE_MIGRATION = """
        P Prove the backup by restoring it elsewhere · 45m
        P Rehearse the migration on a fresh copy of production and write down how long each step took · 1h
        P Check free disk space for the copy, the indexes and the write-ahead log: three times the largest table · 5m
        P Lower lock_timeout and statement_timeout for the migration's session, so that it gives up before users do
        P Write the queries that Verify runs: row counts, newest rows, sums that must match · 20m
        P Ask other teams not to deploy during the window
        C Take a last backup and note its time · 15m
        C Pause scheduled jobs and other writers, and see the last write finish · 5m
        C Wait until no transaction is older than a minute and replicas have caught up · 5m
        C Run the migration as rehearsed, from a session that survives a lost connection · 30m · second person
        C Refresh the statistics (ANALYZE) of every table that changed · 5m
        C Decide with the buddy to go on or back, then switch the application to the new schema or database and restart it · 10m
        C Resume the jobs and other writers · 5m
        V Row counts and sums match the ones from before · 10m · second person
        V Create, read, change and delete one record through the application · 5m
        V Error rate, slow queries and replication lag are as before for ten minutes · 10m
        R Stop the writers · 5m
        R Point the application back at the old schema or database and restart it · 10m
        R Copy over what was written since the switch, or write down what is lost · 15m · second person
        B The application runs on the old schema or database, and none of its connections goes to the new one · 5m · second person
        B What was written since the switch is in the old database, or written down as lost · 10m
        B Create, read, change and delete one record through the application · 5m
        B Jobs run; error rate, slow queries and replication lag are as before for ten minutes · 10m
        """;

    private static final String MESSAGE_BROKER_SWITCH = """
        P Export exchanges, queues, bindings, policies, shovels, federation links, users and permissions from the old broker and import them into the new one · 20m
        P Compare both brokers: every queue, binding and time to live is there · 15m · second person
        P Reach the new broker from every host that runs producers or consumers: port, certificate, password · 15m
        P Rehearse the switch with one unimportant queue, there and back · 30m
        P List all producers and consumers, in the order in which they are stopped and started · 15m
        P Put the address of the broker in one place, so that switching is one change · 20m
        C Stop the producers, or let them buffer · 5m
        C Wait until the consumers have emptied the queues, then note what is left in each · 15m
        C Stop the consumers · 5m
        C Move what is left to the new broker (shovel) and compare the numbers · 10m · second person
        C Switch the address of the broker · 5m
        C Start the consumers, then the producers · 10m
        V One message of every kind arrives and is handled once · 10m · second person
        V The old broker has no connections, and its queues stay empty · 5m
        V Queues do not grow, dead letters do not rise, for fifteen minutes · 15m
        R Stop the producers and let the consumers empty the new broker · 10m
        R Switch the address of the broker back · 5m
        R Start the consumers, then the producers, and see a message through · 10m
        B One message of every kind goes through the old broker and is handled once · 10m · second person
        B The new broker has no connections, and its queues are empty · 5m
        B Queues do not grow, dead letters do not rise, for fifteen minutes · 15m
        """;

    private static final String COMPONENT_UPGRADE = """
        P Read the release notes from our version to the new one; write down what breaks · 30m
        P Rehearse upgrade and downgrade on a copy with our configuration · 1h
        P Check that clients and plugins work with the new version · 20m
        P Keep the old version's packages or image at hand · 5m
        P Back up configuration and data, and prove that they can be restored · 30m
        C Take one node out of the load balancer · 5m
        C Upgrade that node and start it · 10m
        C Watch it with a little traffic before going on · 10m · second person
        C Upgrade the other nodes, one after the other · 20m
        V Every node reports the new version and is healthy · 5m · second person
        V The main thing that users do works from start to end · 5m
        V Errors, latency and memory are as before for fifteen minutes · 15m
        R Take the upgraded nodes out, put the old version back and start them · 15m
        R Restore the data if the new version has changed its format · 20m · second person
        B Every node reports the old version and is healthy · 5m · second person
        B The main thing that users do works from start to end · 5m
        B Errors, latency and memory are as before for fifteen minutes · 15m
        """;

    private static final String INFRASTRUCTURE_CHANGE = """
        P Write down the present state: addresses, routes, rules, versions · 20m
        P Have the change and its way back reviewed line by line · 20m · second person
        P Make sure there is a way in when the change cuts ours off: console, second line, somebody on site · 15m
        P Lower the DNS time to live a day before, where addresses change · 5m
        P Tell those who run what depends on it · 10m
        C Save the running configuration · 5m
        C Silence what will surely alarm, and nothing else · 5m
        C Make the change as written, one step at a time · 30m · second person
        C Remove the silences · 5m
        V Reachable from outside, from inside and between the sites · 10m · second person
        V Monitoring sees every host and service again · 10m
        V Traffic and errors are as before for fifteen minutes · 15m
        R Put the saved configuration back · 15m
        R Check reachability from outside, from inside and between the sites · 10m
        B Addresses, routes, rules and versions are those written down before · 10m · second person
        B Reachable from outside, from inside and between the sites · 10m
        B The silences are removed, and monitoring sees every host and service again · 10m
        B Traffic and errors are as before for fifteen minutes · 15m
        """;

    private static final String OTHER = """
        P Write the steps down so that somebody else could carry them out · 30m
        P Rehearse them where nothing can break · 30m
        P Make sure of the way back: backup, old version, saved configuration · 20m
        C Note the state before: versions, numbers, dashboards · 5m
        C Carry out the work as written · 30m · second person
        V The main thing that users do works from start to end · 5m · second person
        V Errors and latency are as before for fifteen minutes · 15m
        R Put back the state from before · 20m
        B The state is the one noted before: versions, numbers, dashboards · 5m · second person
        B The main thing that users do works from start to end · 5m
        B Errors and latency are as before for fifteen minutes · 15m
        """;

    /** Stands before what is verified once the previous state is restored. */
    private static final char AFTER_ROLL_BACK = 'B';

    private BuiltInChecklists() {}

    /** The lines behind announcing and the buddy, stage by stage. */
    public static Checklist of(WorkKind kind) {
        return new Checklist(
                list(kind)
                        .lines()
                        .filter(line -> line.charAt(0) != AFTER_ROLL_BACK)
                        .map(line -> line(Stage.of(line.charAt(0)).orElseThrow(), line))
                        .toList(),
                list(kind)
                        .lines()
                        .filter(line -> line.charAt(0) == AFTER_ROLL_BACK)
                        .map(line -> line(Stage.VERIFY, line))
                        .toList());
    }

    private static String list(WorkKind kind) {
        return switch (kind) {
            case DATABASE_MIGRATION -> DATABASE_MIGRATION;
            case MESSAGE_BROKER_SWITCH -> MESSAGE_BROKER_SWITCH;
            case COMPONENT_UPGRADE -> COMPONENT_UPGRADE;
            case INFRASTRUCTURE_CHANGE -> INFRASTRUCTURE_CHANGE;
            case OTHER -> OTHER;
        };
    }

    private static ChecklistLine line(Stage stage, String line) {
        return new ChecklistLine(stage, line.substring(2));
    }
}
