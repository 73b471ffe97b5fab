package cn.changxiao.app.console.book;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The books a viewer may choose from and the one that a page is about. */
public record ChosenBook(List<Book> all, Optional<Book> book) {

    /** What is read of the book; nothing where there is none. */
    public <T> List<T> list(Function<BookId, List<T>> read) {
        return book.map(each -> read.apply(each.id())).orElse(List.of());
    }

    /** Where one stands in a long list of the book; the links keep the book. */
    public PageNumbers numbers(String path, int page, int rows, ToLongFunction<BookId> count) {
        return new PageNumbers(
                path + "?book=" + book.map(each -> each.id().toString()).orElse(""),
                Math.max(1, page),
                rows,
                book.map(each -> count.applyAsLong(each.id())).orElse(0L));
    }
}
