package cn.changxiao.app.console.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.closing.BookMonths;
import java.util.List;
import java.util.Optional;

/** Where a book stands with its closings; without a book when none is opened yet. */
public record ClosingPage(List<Book> books, Optional<BookMonths> shown, long user, boolean canClose) {

    public BookMonths months() {
        return shown.orElseThrow();
    }

    /** True when the viewer prepared the year's closing and somebody else must finish it. */
    public boolean isOwnPreparation() {
        return months().prepared().filter(event -> event.user().value() == user).isPresent();
    }

    /** True when the viewer asked for the reopening and somebody else must grant it. */
    public boolean isOwnRequest() {
        return months().reopening()
                .filter(event -> event.user().value() == user)
                .isPresent();
    }
}
