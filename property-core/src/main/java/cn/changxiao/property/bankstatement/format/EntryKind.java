package cn.changxiao.property.bankstatement.format;

import cn.changxiao.property.money.Money;
import java.util.regex.Pattern;

/** What a movement of money is, as far as the file tells. */
public enum EntryKind {
    /** Money from somebody who pays. */
    PAYMENT("收款"),
    /** Money given back to a payer, or back to us. */
    REFUND("退款"),
    /** What the bank or channel charges. */
    FEE("手续费"),
    /** Interest, transfers out and the rest. */
    OTHER("其他");

    private static final Pattern CHARGED = Pattern.compile("手续费|工本费|年费|账户维护费|短信费");
    private static final Pattern GIVEN_BACK = Pattern.compile("退款|退汇|冲正|冲账|撤销");
    private static final Pattern INTEREST = Pattern.compile("结息|利息");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** By what a bank's words say; money in is a payment unless they say otherwise. */
    public static EntryKind of(Money amount, String words) {
        if (GIVEN_BACK.matcher(words).find()) {
            return REFUND;
        }
        if (amount.isPositive()) {
            return INTEREST.matcher(words).find() ? OTHER : PAYMENT;
        }
        return CHARGED.matcher(words).find() ? FEE : OTHER;
    }

    public String label() {
        return label;
    }
}
