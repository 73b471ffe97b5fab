package cn.changxiao.property.party;

/**
 * A hint about a card number (ISO/IEC 7812, Luhn): cards carry a check digit, company accounts do not, so that a number
 * that fails may still be right and is never refused for it.
 */
public final class BankCardNumber {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    private BankCardNumber() {}

    /** Whether it looks like a card: 12 to 19 digits, blanks aside, with a right check digit. */
    public static boolean looksLikeCard(String text) {
        String digits = text.replace(" ", "");
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && digits.chars().allMatch(character -> character >= '0' && character <= '9')
                && luhn(digits) % 10 == 0;
    }

    /** A sentence for whoever typed it; empty when there is nothing to doubt. */
    public static String hint(String text) {
        return looksLikeCard(text) ? "" : "号码不符合银行卡校验规则；如为单位账号可以忽略，否则请核对。";
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum;
    }
}
