package dev.looptop.stats;

/** How far back figures look, from now. */
public enum TimeRange {
    DAY("24h", "Last 24 hours", "against the 24 before", 1),
    WEEK("7d", "Last 7 days", "against the 7 before", 7),
    MONTH("30d", "Last 30 days", "against the 30 before", 30),
    QUARTER("90d", "Last 90 days", "against the 90 before", 90),
    YEAR("1y", "Last year", "against the year before", 365),
    ALL("all", "All time", "", 0);

    private final String word;
    private final String title;
    private final String against;
    private final int days;

    TimeRange(String word, String title, String against, int days) {
        this.word = word;
        this.title = title;
        this.against = against;
        this.days = days;
    }

    /** The short word, as in a filter. */
    public String word() {
        return word;
    }

    /** The range in words. */
    public String title() {
        return title;
    }

    /** What it is compared with, empty where nothing was before. */
    public String against() {
        return against;
    }

    /** Its length in local days, the present one counted; 0 for all time. */
    int days() {
        return days;
    }

    /** The next one, longer for 1 and shorter for -1; the same at the ends. */
    public TimeRange moved(int by) {
        return values()[Math.max(0, Math.min(values().length - 1, ordinal() + by))];
    }
}
