package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daily tie of every book, each in its own snapshot; kept, and shouted where one does not hold. */
@Singleton
public class TieAllBooks {

    private static final Logger LOG = LoggerFactory.getLogger(TieAllBooks.class);

    private final Books books;
    private final BookTie bookTie;
    private final TieRows rows;

    TieAllBooks(Books books, BookTie bookTie, TieRows rows) {
        this.books = books;
        this.bookTie = bookTie;
        this.rows = rows;
    }

    /** Changes nothing but the record of ties. */
    public List<DailyTie> tie() {
        List<DailyTie> ties = new ArrayList<>();
        for (Book book : books.all()) {
            DailyTie tie = bookTie.tie(book);
            rows.keep(tie);
            ties.add(tie);
            if (!tie.holds()) {
                LOG.error(
                        "book {} does not tie: {} faults",
                        book.id(),
                        tie.faults().size());
            }
        }
        return ties;
    }
}
