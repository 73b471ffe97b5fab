package cn.changxiao.property.money;

import java.util.List;

/**
 * Amounts in the capital numerals of Chinese receipts, as the rules for filling in bills of payment (正确填写票据和结算凭证的
 * 基本规定) want them: every run of zeros is one 零, whole yuan end with 整, and after jiao without fen 整 may follow.
 * Example: 1,409.50 is 壹仟肆佰零玖元伍角整.
 */
public final class CapitalAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final List<Place> PLACES = List.of(
            new Place("亿", 100_000_000),
            new Place("万", 10_000),
            new Place("仟", 1_000),
            new Place("佰", 100),
            new Place("拾", 10));

    private CapitalAmount() {}

    /** The amount in capital numerals, without the words 人民币 before it; what is below zero begins with 负. */
    public static String of(Money amount) {
        if (amount.isNegative()) {
            return "负" + of(amount.negated());
        }
        long yuan = amount.fen() / 100;
        int jiao = (int) (amount.fen() / 10 % 10);
        int fen = (int) (amount.fen() % 10);
        StringBuilder text = new StringBuilder();
        if (yuan > 0) {
            text.append(whole(yuan)).append('元');
        }
        if (jiao > 0) {
            text.append(digit(jiao)).append('角');
        } else if (fen > 0 && yuan > 0) {
            text.append('零');
        }
        if (fen > 0) {
            return text.append(digit(fen)).append('分').toString();
        }
        return (text.length() == 0 ? "零元" : text) + "整";
    }

    /** A positive number; where a place between two digits is empty stands one 零. */
    private static String whole(long number) {
        for (Place place : PLACES) {
            if (number >= place.value()) {
                long rest = number % place.value();
                String head = whole(number / place.value()) + place.name();
                if (rest == 0) {
                    return head;
                }
                return head + (rest < place.value() / 10 ? "零" : "") + whole(rest);
            }
        }
        return String.valueOf(digit((int) number));
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }

    private record Place(String name, long value) {}
}
