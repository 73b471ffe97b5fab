package cn.changxiao.fund.reconcile;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A movement of the special account as one side tells it: the bank, or the books. Positive is money in. */
public sealed interface BankItem permits BankEntry, BankLine {

    LocalDate day();

    Money amount();

    /** By what items of one day belong together: the remark of the bank, the summary of a voucher. */
    String text();
}
