package cn.changxiao.app.console.publicincome;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.publicincome.PublicIncome;
import cn.changxiao.fund.publicincome.PublicIncomeState;
import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** Incomes of one book; the form carries a key of its own. */
public record PublicIncomePage(
        List<Book> books,
        Optional<Book> book,
        List<PublicIncome> incomes,
        PageNumbers numbers,
        List<CompoundFund> compounds,
        long viewer,
        boolean isKeeper,
        String key,
        String today) {

    public static String tone(PublicIncomeState state) {
        return switch (state) {
            case RECORDED -> "warn";
            case DISTRIBUTED -> "good";
            case REJECTED -> "neutral";
        };
    }
}
