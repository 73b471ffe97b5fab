package cn.changxiao.app.console.book;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds the book that a page is about among those the viewer may read. */
@Singleton
public class ChosenBooks {

    private final ReadableBooks books;

    ChosenBooks(ReadableBooks books) {
        this.books = books;
    }

    /** The one asked for, or the first where none was named; none where it is not the viewer's to read. */
    public ChosenBook of(Viewer viewer, Optional<Long> wanted) {
        List<Book> readable = books.of(viewer);
        return new ChosenBook(
                readable,
                readable.stream()
                        .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                        .findFirst());
    }
}
