package cn.changxiao.app.console.fundbank;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.tie.DailyTie;
import java.util.List;
import java.util.Optional;

/** A book's daily ties, the last first. */
public record TiePage(List<Book> books, Optional<Book> shown, List<DailyTie> ties) {

    public Book book() {
        return shown.orElseThrow();
    }

    public Optional<DailyTie> last() {
        return ties.stream().findFirst();
    }
}
