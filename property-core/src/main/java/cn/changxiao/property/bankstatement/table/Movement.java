package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.StatementField;
import cn.changxiao.property.money.Money;
import java.util.regex.Pattern;

/** How much money a row moved, which way, and why. */
record Movement(EntryKind kind, Money amount) {

    private static final Pattern IN = Pattern.compile("(收入|贷|存|入|转入|来账|C|\\+).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUT = Pattern.compile("(支|借|取|出|转出|往账|D|-).*", Pattern.CASE_INSENSITIVE);

    /** @throws RowRefused if the row moved no money or cannot be understood */
    static Movement of(BoundRow row) {
        return switch (row.binding().map().dialect()) {
            case BANK -> ofBank(row);
            case WECHAT_PERSONAL, ALIPAY_PERSONAL -> ofWallet(row);
            case WECHAT_MERCHANT -> ofWechatMerchant(row);
            case ALIPAY_MERCHANT -> ofAlipayMerchant(row);
        };
    }

    /** A bank's row: two columns of which one is filled, or one amount with a sign or a direction. */
    private static Movement ofBank(BoundRow row) {
        Money amount =
                row.has(StatementField.INCOME) || row.has(StatementField.OUTGO) ? ofTwoSides(row) : ofOneColumn(row);
        String text = row.joined(StatementField.TYPE, StatementField.REMARK, StatementField.NOTE);
        return new Movement(EntryKind.of(amount, text), nonZero(row, StatementField.AMOUNT, amount));
    }

    /** A bill of one's own wallet: income, outgo, or neither. */
    private static Movement ofWallet(BoundRow row) {
        Money amount = required(row, StatementField.AMOUNT);
        String state = row.text(StatementField.STATE);
        if (state.contains("关闭") || state.contains("失败") || state.contains("取消")) {
            throw row.refused(StatementField.STATE, "“%s”，没有资金进出，不作为流水。".formatted(state));
        }
        String direction = row.text(StatementField.DIRECTION);
        boolean isRefund = row.joined(StatementField.TYPE, StatementField.STATE).contains("退款");
        if (direction.startsWith("收入")) {
            return new Movement(
                    isRefund ? EntryKind.REFUND : EntryKind.PAYMENT, nonZero(row, StatementField.AMOUNT, amount));
        }
        if (direction.startsWith("支")) {
            return new Movement(EntryKind.OTHER, nonZero(row, StatementField.AMOUNT, amount.negated()));
        }
        if (isRefund && state.contains("成功")) {
            return new Movement(EntryKind.REFUND, nonZero(row, StatementField.AMOUNT, amount));
        }
        throw row.refused(
                StatementField.DIRECTION, "不计收支的“%s”只在自己的账户之间移动，不作为流水。".formatted(row.text(StatementField.TYPE)));
    }

    /** A merchant's bill of WeChat: a refund's own columns hold its amount, and the settled amount is 0.00. */
    private static Movement ofWechatMerchant(BoundRow row) {
        String state = row.text(StatementField.STATE);
        return switch (state) {
            case "SUCCESS", "支付成功" ->
                new Movement(
                        EntryKind.PAYMENT, nonZero(row, StatementField.AMOUNT, required(row, StatementField.AMOUNT)));
            case "REFUND", "REVOKED", "转入退款", "已撤销" -> refund(row);
            default -> throw row.refused(StatementField.STATE, "交易状态“%s”不认识，请核对文件是否为完整的商户账单。".formatted(state));
        };
    }

    private static Movement refund(BoundRow row) {
        String state = row.text(StatementField.REFUND_STATE);
        if (state.startsWith("FAIL") || state.contains("失败")) {
            throw row.refused(StatementField.REFUND_STATE, "退款失败，没有资金退出，不作为流水。");
        }
        Money amount = nonZero(row, StatementField.REFUND_AMOUNT, required(row, StatementField.REFUND_AMOUNT));
        return new Movement(EntryKind.REFUND, amount.isPositive() ? amount.negated() : amount);
    }

    /** A merchant's detail of Alipay, where a refund is negative. */
    private static Movement ofAlipayMerchant(BoundRow row) {
        String state = row.text(StatementField.STATE);
        Money amount = nonZero(row, StatementField.AMOUNT, required(row, StatementField.AMOUNT));
        return switch (state) {
            case "交易" -> new Movement(EntryKind.PAYMENT, amount);
            case "退款" -> new Movement(EntryKind.REFUND, amount.isPositive() ? amount.negated() : amount);
            default -> throw row.refused(StatementField.STATE, "业务类型“%s”没有资金进出或不认识，不作为流水。".formatted(state));
        };
    }

    private static Money ofTwoSides(BoundRow row) {
        Money in = row.money(StatementField.INCOME).orElse(Money.ZERO);
        Money out = row.money(StatementField.OUTGO).orElse(Money.ZERO);
        if (!in.isZero() && !out.isZero()) {
            throw row.refused(StatementField.INCOME, "收入 %s 和支出 %s 同时有金额，请核对列的含义。".formatted(in, out));
        }
        return in.minus(out);
    }

    private static Money ofOneColumn(BoundRow row) {
        Money amount = required(row, StatementField.AMOUNT);
        if (!row.has(StatementField.DIRECTION)) {
            return amount;
        }
        String direction = row.text(StatementField.DIRECTION);
        if (IN.matcher(direction).matches()) {
            return amount;
        }
        if (OUT.matcher(direction).matches()) {
            return amount.negated();
        }
        throw row.refused(StatementField.DIRECTION, "“%s”看不出是收入还是支出，应为 借/贷 或 收/支。".formatted(direction));
    }

    private static Money required(BoundRow row, StatementField field) {
        return row.money(field).orElseThrow(() -> row.refused(field, "没有金额，请核对该行是否完整。"));
    }

    private static Money nonZero(BoundRow row, StatementField field, Money amount) {
        if (amount.isZero()) {
            throw row.refused(field, "金额为 0，没有资金进出，不作为流水。");
        }
        return amount;
    }
}
