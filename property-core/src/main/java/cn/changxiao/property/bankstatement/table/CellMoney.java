package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as statements write them: ¥1,234.50, +3.00, (12.00), 3.00-. Nothing is ever rounded. */
final class CellMoney {

    /** A hundred thousand million yuan: more is a number in the wrong column. */
    private static final Money MOST = Money.ofYuan(100_000_000_000L);

    private static final Pattern MARKS = Pattern.compile("¥|CNY|RMB|人民币|元|\\s|\\+");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]*)?");

    private CellMoney() {}

    /** The amount; nothing for a blank. */
    static Optional<Money> parse(String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = plainDigits(text);
        if (!PLAIN.matcher(digits).matches()) {
            throw new RowRefused(column, "“%s”不是金额，请核对该列，或上传未经修改的原始文件。".formatted(text));
        }
        try {
            Money amount = Money.parse(digits);
            if (amount.isMoreThan(MOST) || amount.negated().isMoreThan(MOST)) {
                throw new RowRefused(column, "金额“%s”超过一千亿元，请核对列的含义。".formatted(text));
            }
            return Optional.of(amount);
        } catch (InvalidValue notInFen) {
            throw new RowRefused(column, "金额“%s”多于两位小数，不能四舍五入入账，请上传原始文件。".formatted(text));
        }
    }

    /** Digits with at most a sign in front and a point between; other text as it is. */
    static String plainDigits(String text) {
        boolean isPlain = true;
        for (int i = 0; i < text.length() && isPlain; i++) {
            char character = text.charAt(i);
            isPlain = (character >= '0' && character <= '9') || character == '.';
        }
        return isPlain ? text : withoutMarks(text);
    }

    private static String withoutMarks(String text) {
        String digits = MARKS.matcher(text).replaceAll("").replace('−', '-').replace('－', '-');
        if (digits.length() > 2 && digits.startsWith("(") && digits.endsWith(")")) {
            digits = "-" + digits.substring(1, digits.length() - 1);
        } else if (digits.length() > 1 && digits.endsWith("-") && !digits.startsWith("-")) {
            digits = "-" + digits.substring(0, digits.length() - 1);
        }
        return GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits;
    }
}
