package io.github.maintenancebuddy.adapter.store;

/** The disk below a SQLite database, as full as a test wants it: SQLite itself refuses to take another page. */
public final class DiskImage {
    private static final int ROOM = 1_073_741_823;

    private DiskImage() {}

    /** Not another page, and no free one inside of the file. */
    public static void fill(Database database) {
        database.rows().execute("vacuum");
        limit(
                database,
                database.rows().queryForList("pragma page_count", Integer.class).getFirst());
    }

    public static void makeRoom(Database database) {
        limit(database, ROOM);
    }

    private static void limit(Database database, int pages) {
        database.rows().queryForList("pragma max_page_count = " + pages, Integer.class);
    }
}
