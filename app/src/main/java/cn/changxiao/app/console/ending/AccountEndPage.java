package cn.changxiao.app.console.ending;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ending.AccountEnd;
import cn.changxiao.fund.ending.AccountEndState;
import cn.changxiao.fund.ending.EmptyAccount;
import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** Endings of one book and, for a compound that was chosen, the empty sub-accounts. */
public record AccountEndPage(
        List<Book> books,
        Optional<Book> book,
        List<AccountEnd> ends,
        PageNumbers numbers,
        List<CompoundFund> compounds,
        Optional<Long> compound,
        String place,
        List<EmptyAccount> accounts,
        long viewer,
        boolean isKeeper,
        String key) {

    public static String tone(AccountEndState state) {
        return switch (state) {
            case REQUESTED -> "warn";
            case ENDED -> "good";
            case REJECTED -> "neutral";
        };
    }
}
