package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What is signed of open data: of which compound and months they are, when they were published, the SHA-256 of each file,
 * and the root of the log under which the figures stand.
 *
 * @param rootNumber the latest signed root; 0 if none was signed yet
 */
public record OpenDataStatement(
        String number,
        String compound,
        YearMonth from,
        YearMonth until,
        Instant published,
        Hash json,
        Hash csv,
        int rootNumber,
        Hash root,
        String algorithm,
        String key) {

    private static final String TITLE = "changxiao fund open data 1";
    private static final List<String> NAMES = List.of(
            "number",
            "compound",
            "from",
            "until",
            "published",
            "json",
            "csv",
            "root number",
            "root",
            "algorithm",
            "key");

    /** The words that are signed: a title and one line for each value. */
    public String text() {
        List<Object> values =
                List.of(number, compound, from, until, published, json, csv, rootNumber, root, algorithm, key);
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(NAMES.get(i)).append(": ").append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads such words.
     *
     * @throws IllegalArgumentException if they are any other
     */
    public static OpenDataStatement parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != NAMES.size() + 1) {
            throw new IllegalArgumentException("a statement has %d lines".formatted(NAMES.size() + 1));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int end = NAMES.get(i).length() + 2;
            values.add(lines.get(i + 1).substring(Math.min(end, lines.get(i + 1).length())));
        }
        OpenDataStatement statement = of(values);
        if (!statement.text().equals(text)) {
            throw new IllegalArgumentException("not a statement of open data");
        }
        return statement;
    }

    private static OpenDataStatement of(List<String> values) {
        try {
            return new OpenDataStatement(
                    values.get(0),
                    values.get(1),
                    YearMonth.parse(values.get(2)),
                    YearMonth.parse(values.get(3)),
                    Instant.parse(values.get(4)),
                    Hash.parse(values.get(5)),
                    Hash.parse(values.get(6)),
                    Integer.parseInt(values.get(7)),
                    Hash.parse(values.get(8)),
                    values.get(9),
                    values.get(10));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a time in a statement", notATime);
        }
    }
}
