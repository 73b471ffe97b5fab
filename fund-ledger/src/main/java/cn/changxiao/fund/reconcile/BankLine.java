package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a voucher on the book's bank account.
 *
 * @param text the voucher's summary, with the compound where it is one's
 * @param reverses the voucher that this one undoes
 */
public record BankLine(
        JournalId journal,
        int lineNo,
        LocalDate day,
        Money amount,
        String voucher,
        String text,
        Optional<JournalId> reverses)
        implements BankItem {}
