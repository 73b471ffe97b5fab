package cn.changxiao.billing.collection.rollup;

import cn.changxiao.property.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some of the bills behind a cell.
 *
 * @param next where the page after this one begins; empty on the last
 */
public record CellBillPage(List<CellBill> bills, Optional<Key> next) {

    public CellBillPage {
        bills = List.copyOf(bills);
    }

    /** Where a page of bills ended, as in {@code 17-5-903}. */
    public record Key(long compound, long issuer, long unit) {

        public static final Key START = new Key(0, 0, 0);

        private static final Pattern KEY = Pattern.compile("[0-9]{1,19}-[0-9]{1,19}-[0-9]{1,19}");

        /**
         * Reads what {@link #toString} writes; empty is the start.
         *
         * @throws InvalidValue if the text is no such key
         */
        public static Key parse(String text) {
            if (text.isEmpty()) {
                return START;
            }
            try {
                if (KEY.matcher(text).matches()) {
                    String[] parts = text.split("-", -1);
                    return new Key(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                }
            } catch (NumberFormatException tooLarge) {
                throw new InvalidValue("“%s”不是翻页的位置，请从第一页开始。".formatted(text));
            }
            throw new InvalidValue("“%s”不是翻页的位置，请从第一页开始。".formatted(text));
        }

        @Override
        public String toString() {
            return compound + "-" + issuer + "-" + unit;
        }
    }
}
