package cn.changxiao.app.console.fundbank;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.reconcile.matching.BankMatch;
import java.util.List;

/** What was matched in a book, the newest first. */
public record BankMatchesPage(BookId book, List<BankMatch> matches, PageNumbers numbers, boolean canUndo) {

    public BankMatchesPage {
        matches = List.copyOf(matches);
    }
}
