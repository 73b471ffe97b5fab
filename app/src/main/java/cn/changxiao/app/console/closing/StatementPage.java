package cn.changxiao.app.console.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.statement.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** One statement of one book; without it when no book is opened yet. */
public record StatementPage(List<Book> books, StatementChoice choice, YearMonth month, Optional<Statement> shown) {

    public Statement statement() {
        return shown.orElseThrow();
    }

    /** The same statement as a file. */
    public String file(String ending) {
        return "/fund/statements/%d.%s?kind=%s&month=%s"
                .formatted(statement().book().id().value(), ending, choice, month);
    }

    /** The vouchers behind a line. */
    public String vouchers(AccountTitle title) {
        return "/fund/books/%d/titles/%s?from=%s&until=%s"
                .formatted(
                        statement().book().id().value(),
                        title.code(),
                        YearMonth.of(statement().from().getYear(), 1),
                        statement().until());
    }
}
