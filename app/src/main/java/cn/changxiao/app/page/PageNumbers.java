package cn.changxiao.app.page;

/**
 * Where one stands in a long list: page 1 is the first. {@code path} may carry a query, as in {@code /bills?month=2026-11}.
 */
public record PageNumbers(String path, int page, int size, long total) {

    public PageNumbers {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("no such page: %d of %d rows, %d a page".formatted(page, total, size));
        }
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (page - 1L) * size;
    }

    public String address(long other) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + other;
    }
}
