package cn.changxiao.billing.matching;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer wrote into the remark: numbers of bills ({@code 2026-000123}) and receipts ({@code 2026-S000123}), and
 * rooms as {@code 3幢2单元501} or {@code 3-2-501}, kept as {@code 3-2-501}.
 *
 * @param text all of it without blanks, but those between figures
 */
public record References(Set<String> bills, Set<String> receipts, Set<String> places, String text) {

    private static final Pattern BLANK = Pattern.compile("(?<!\\d)\\s+|\\s+(?!\\d)");
    private static final Pattern BILL = Pattern.compile("(?<![\\d-])(20\\d{2}-\\d{6,9})(?!\\d)");
    private static final Pattern RECEIPT = Pattern.compile("(?<!\\d)(20\\d{2}-S\\d{6,9})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)20\\d{2}[-年./]\\d{1,2}([-月./]\\d{1,2}日?|月)?");
    private static final Pattern PLACE =
            Pattern.compile("(?<!\\d)(\\d{1,4})(?:幢|栋|号楼|-)(?:(\\d{1,2})(?:单元|-))?(\\d{3,4})(?!\\d)");

    public References {
        bills = Set.copyOf(bills);
        receipts = Set.copyOf(receipts);
        places = Set.copyOf(places);
    }

    /** What the text names; each thing once. */
    public static References in(String text) {
        // Blanks between figures part numbers and stay.
        String plain = BLANK.matcher(text).replaceAll("");
        Set<String> receipts = found(RECEIPT, plain);
        String withoutReceipts = RECEIPT.matcher(plain).replaceAll(" ");
        Set<String> bills = found(BILL, withoutReceipts);
        String rest = DAY.matcher(BILL.matcher(withoutReceipts).replaceAll(" ")).replaceAll(" ");
        return new References(bills, receipts, places(rest), plain);
    }

    /** A room as {@link #places} writes it. */
    public static String place(String building, String entrance, String room) {
        return figures(building) + "-" + figures(entrance) + "-" + room;
    }

    /** Asked for each unit of a city, where a pattern would take longer than the rest. */
    private static String figures(String text) {
        StringBuilder figures = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                figures.append(each);
            }
        }
        return figures.toString();
    }

    private static Set<String> places(String text) {
        Set<String> places = new LinkedHashSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            String entrance = matcher.group(2) == null ? "" : matcher.group(2);
            places.add(place(matcher.group(1), entrance, matcher.group(3)));
        }
        return places;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
