package cn.changxiao.app.console.receiptbook;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.receiptbook.ReceiptRegister;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.property.Ids;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the page of the numbered receipts together. */
@Singleton
class ReceiptBookPages {

    private static final int ROWS = 50;
    private static final int WAITING = 20;

    private final ReadableBooks books;
    private final ReceiptRegister register;
    private final Ids ids;
    private final Clock clock;

    ReceiptBookPages(ReadableBooks books, ReceiptRegister register, Ids ids, Clock clock) {
        this.books = books;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    ReceiptBookPage page(Viewer viewer, Optional<Long> wanted, int page) {
        List<Book> readable = books.of(viewer);
        Optional<Book> book = readable.stream()
                .filter(each -> wanted.isEmpty() || each.id().value() == wanted.get())
                .findFirst();
        PageNumbers numbers = new PageNumbers(
                "/fund/receipts?book=" + book.map(each -> each.id().toString()).orElse(""),
                Math.max(1, page),
                ROWS,
                book.map(each -> register.count(viewer, each.id())).orElse(0L));
        return new ReceiptBookPage(
                readable,
                book,
                book.map(each -> register.stock(viewer, each.id())).orElse(List.of()),
                book.map(each -> register.waiting(viewer, each.id(), WAITING)).orElse(List.of()),
                book.map(each -> register.page(viewer, each.id(), numbers.offset(), ROWS))
                        .orElse(List.of()),
                numbers,
                viewer.user().value(),
                viewer.role() == Role.FUND_CUSTODIAN,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
