package cn.changxiao.app.console.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.interest.InterestRun;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Optional;

/** The runs of one book and what it could hand out; the form carries a key of its own and proposes the last year. */
public record InterestListPage(
        List<Book> books,
        Optional<Book> book,
        List<InterestRun> runs,
        Money available,
        boolean isKeeper,
        String key,
        String from,
        String last,
        String today) {

    /** The colour of a state. */
    public static String tone(InterestRun run) {
        return switch (run.state()) {
            case PREPARED -> "warn";
            case APPROVED -> "info";
            case DISTRIBUTED -> "good";
            case CANCELLED -> "neutral";
        };
    }
}
