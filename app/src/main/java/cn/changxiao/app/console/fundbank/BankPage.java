package cn.changxiao.app.console.fundbank;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.reconcile.BankAccounts.FreeAccount;
import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankItem;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.reconcile.BankReconciliation;
import cn.changxiao.property.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The reconciliation of one book at the end of a day.
 *
 * @param free bank accounts that could be linked
 * @param canMatch whether the viewer keeps the book rather than only reads it
 */
public record BankPage(List<Book> books, Optional<BankReconciliation> shown, List<FreeAccount> free, boolean canMatch) {

    public BankReconciliation statement() {
        return shown.orElseThrow();
    }

    public boolean isLinked() {
        return shown.filter(statement -> !statement.accounts().isEmpty()).isPresent();
    }

    /** What both sides are outstanding with. */
    public int open() {
        return statement().entries().size() + statement().lines().size();
    }

    public Money sum(Collection<? extends BankItem> items) {
        return BankReconciliation.sum(items);
    }

    public String path() {
        return "/fund/reconciliation/" + statement().book().id();
    }

    public String name(BankEntry entry) {
        return "entry" + entry.id();
    }

    public String name(BankLine line) {
        return "line%s-%d".formatted(line.journal(), line.lineNo());
    }
}
