package cn.changxiao.app.console.sellerpart;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.fund.report.SellerFunds;
import cn.changxiao.property.Ids;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the page together; a custodian has one book of public housing, a street office reads the first. */
@Singleton
class SellerPartPages {

    private final ReadableBooks books;
    private final SellerFunds funds;
    private final Ids ids;
    private final Clock clock;

    SellerPartPages(ReadableBooks books, SellerFunds funds, Ids ids, Clock clock) {
        this.books = books;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    SellerPartPage page(Viewer viewer) {
        Optional<Book> book = books.of(viewer).stream()
                .filter(each -> each.kind() == HousingKind.PUBLIC_HOUSING)
                .findFirst();
        return new SellerPartPage(
                book,
                book.map(each -> funds.of(viewer, each.id())).orElse(List.of()),
                book.map(each -> funds.without(viewer, each.id())).orElse(0L),
                viewer.role() == Role.FUND_CUSTODIAN,
                LocalDate.now(clock),
                Long.toString(ids.next()));
    }
}
