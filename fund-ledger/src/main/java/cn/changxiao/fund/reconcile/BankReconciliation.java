package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.Book;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The reconciliation of a book with its bank at the end of a day (银行存款余额调节表). Each balance is read from its own rows;
 * corrected by what only the other side knows yet, both must be one number, but for what was unexplained at the start.
 *
 * @param entries what only the bank has
 * @param lines what only the books have
 * @param startDifference what the bank had more than the books on the morning of the start
 * @param isComplete false where the bank's own running balance says that statements are missing or doubled
 */
public record BankReconciliation(
        Book book,
        LocalDate day,
        List<BankAccount> accounts,
        Money bankBalance,
        Money bookBalance,
        List<BankEntry> entries,
        List<BankLine> lines,
        Money startDifference,
        boolean isComplete) {

    public BankReconciliation {
        accounts = List.copyOf(accounts);
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }

    /** Received by the bank, not yet in the books (银行已收、账上未收). */
    public List<BankEntry> bankIn() {
        return entries.stream().filter(entry -> entry.amount().isPositive()).toList();
    }

    /** Paid by the bank, not yet in the books (银行已付、账上未付). */
    public List<BankEntry> bankOut() {
        return entries.stream().filter(entry -> entry.amount().isNegative()).toList();
    }

    /** Received by the books, not yet at the bank (账上已收、银行未收). */
    public List<BankLine> bookIn() {
        return lines.stream().filter(line -> line.amount().isPositive()).toList();
    }

    /** Paid by the books, not yet at the bank (账上已付、银行未付). */
    public List<BankLine> bookOut() {
        return lines.stream().filter(line -> line.amount().isNegative()).toList();
    }

    /** The bank's balance with what only the books know yet. */
    public Money adjustedBank() {
        return bankBalance.plus(sum(lines));
    }

    /** The books' balance with what only the bank knows yet. */
    public Money adjustedBook() {
        return bookBalance.plus(sum(entries));
    }

    public Money difference() {
        return adjustedBank().minus(adjustedBook());
    }

    /** What neither items nor the start explain: a match or a balance is wrong. */
    public Money unexplained() {
        return difference().minus(startDifference);
    }

    /** Both balances are one number, and no statement is missing. */
    public boolean agrees() {
        return difference().isZero() && isComplete;
    }

    /** The sum of the items, money out negative. */
    public static Money sum(Collection<? extends BankItem> items) {
        return Money.sum(items.stream().map(BankItem::amount).toList());
    }
}
