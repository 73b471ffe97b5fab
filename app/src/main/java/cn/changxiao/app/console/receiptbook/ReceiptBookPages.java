package cn.changxiao.app.console.receiptbook;

import cn.changxiao.app.console.book.ChosenBook;
import cn.changxiao.app.console.book.ChosenBooks;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.receiptbook.ReceiptRegister;
import cn.changxiao.property.Ids;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Puts the page of the numbered receipts together. */
@Singleton
class ReceiptBookPages {

    private static final int ROWS = 50;
    private static final int WAITING = 20;

    private final ChosenBooks chosenBooks;
    private final ReceiptRegister register;
    private final Ids ids;
    private final Clock clock;

    ReceiptBookPages(ChosenBooks chosenBooks, ReceiptRegister register, Ids ids, Clock clock) {
        this.chosenBooks = chosenBooks;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    ReceiptBookPage page(Viewer viewer, Optional<Long> wanted, int page) {
        ChosenBook chosen = chosenBooks.of(viewer, wanted);
        PageNumbers numbers = chosen.numbers("/fund/receipts", page, ROWS, book -> register.count(viewer, book));
        return new ReceiptBookPage(
                chosen.all(),
                chosen.book(),
                chosen.list(book -> register.stock(viewer, book)),
                chosen.list(book -> register.waiting(viewer, book, WAITING)),
                chosen.list(book -> register.page(viewer, book, numbers.offset(), ROWS)),
                numbers,
                viewer.user().value(),
                viewer.role() == Role.FUND_CUSTODIAN,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
