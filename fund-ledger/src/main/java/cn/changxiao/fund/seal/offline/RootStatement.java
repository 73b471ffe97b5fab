package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is signed: that the log had so many vouchers under this root at that time. Statements are numbered from 1 and
 * each names the hash of the one before, so none can be left out.
 */
public record RootStatement(
        int number, long size, Hash root, Instant time, Hash previous, SealAlgorithm algorithm, String key) {

    private static final String TITLE = "changxiao fund log 1";
    private static final List<String> NAMES = List.of("number", "size", "root", "time", "previous", "algorithm", "key");

    public RootStatement {
        Objects.requireNonNull(root, "root is null");
        if (number < 1 || size < 0) {
            throw new IllegalArgumentException("no statement %d over %d vouchers".formatted(number, size));
        }
    }

    /** The words that are signed: a title and one line for each value. */
    public String text() {
        List<Object> values = List.of(number, size, root, time, previous, algorithm.rootTitle(), key);
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(NAMES.get(i)).append(": ").append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    /** What the next statement names as the one before. */
    public Hash hash() {
        return Hash.of(text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Reads such words.
     *
     * @throws IllegalArgumentException if they are any other
     */
    public static RootStatement parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != NAMES.size() + 1) {
            throw new IllegalArgumentException("a statement has %d lines".formatted(NAMES.size() + 1));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i) + ": ";
            values.add(lines.get(i + 1)
                    .substring(Math.min(name.length(), lines.get(i + 1).length())));
        }
        RootStatement statement;
        try {
            statement = new RootStatement(
                    Integer.parseInt(values.get(0)),
                    Long.parseLong(values.get(1)),
                    Hash.parse(values.get(2)),
                    Instant.parse(values.get(3)),
                    Hash.parse(values.get(4)),
                    SealAlgorithm.ofRootTitle(values.get(5)),
                    values.get(6));
        } catch (java.time.DateTimeException notATime) {
            throw new IllegalArgumentException("not a time: " + values.get(3), notATime);
        }
        if (!statement.text().equals(text)) {
            throw new IllegalArgumentException("not a statement of the fund's log");
        }
        return statement;
    }
}
