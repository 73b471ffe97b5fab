package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.deposit.DepositSummary;
import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** Deposits of one book, what waits for a second person first; the form carries a key of its own. */
public record DepositPage(
        List<Book> books,
        Optional<Book> book,
        List<DepositSummary> batches,
        PageNumbers numbers,
        List<CompoundFund> compounds,
        long viewer,
        boolean isKeeper,
        String key,
        String today) {}
