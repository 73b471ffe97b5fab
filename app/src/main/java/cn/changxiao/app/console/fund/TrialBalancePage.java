package cn.changxiao.app.console.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.ledger.TrialBalance;
import cn.changxiao.fund.ledger.TrialBalanceLine;
import cn.changxiao.fund.proof.Proof;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.Ties;
import cn.changxiao.property.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The trial balance of one book, its ties and the last nightly proof; empty of books when none is opened yet. */
public record TrialBalancePage(
        List<Book> books, Optional<BookBalance> shown, FundPeriod period, Optional<Proof> proof) {

    public BookBalance book() {
        return shown.orElseThrow();
    }

    public TrialBalance balance() {
        return book().balance();
    }

    public Ties ties() {
        return book().ties();
    }

    public boolean isProved() {
        return balance().isZeroSum() && ties().holds();
    }

    /** The titles by element, in the order of the chart; elements without a title are left out. */
    public List<Group> groups() {
        return Arrays.stream(AccountElement.values())
                .map(element -> new Group(
                        element,
                        balance().lines().stream()
                                .filter(line -> line.title().element() == element)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    /** The titles of one element with their closing sum on the element's side. */
    public record Group(AccountElement element, List<TrialBalanceLine> lines) {

        public Money closing(Side side) {
            return Money.sum(lines.stream().map(line -> line.closingOn(side)).toList());
        }
    }
}
