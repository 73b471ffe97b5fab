package cn.changxiao.fund.statement;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.statement.StatementRow.RowKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws 会住维03表: how each net asset came from the end of last year to the end of this one. */
@Singleton
public class DrawNetAssetChanges {

    private static final List<AccountTitle> COLUMNS = Figures.titles(AccountElement.NET_ASSET);

    private final FundScope scope;
    private final Turnovers turnovers;

    DrawNetAssetChanges(FundScope scope, Turnovers turnovers) {
        this.scope = scope;
        this.turnovers = turnovers;
    }

    /**
     * @throws cn.changxiao.property.NotFound if the viewer may not read the book
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Statement of(Viewer viewer, BookId id, int year) {
        Book book = scope.readable(viewer, id);
        YearMonth january = YearMonth.of(year, 1);
        YearMonth december = YearMonth.of(year, 12);
        List<String> columns =
                new ArrayList<>(COLUMNS.stream().map(AccountTitle::label).toList());
        columns.add("净资产合计");
        return new Statement(
                StatementForm.NET_ASSET_CHANGES,
                book,
                january,
                december,
                "%d 年度".formatted(year),
                turnovers.isClosed(id, december),
                columns,
                rows(book, january, december));
    }

    private List<StatementRow> rows(Book book, YearMonth january, YearMonth december) {
        BookId id = book.id();
        Figures begin = new Figures(book.kind(), turnovers.of(id, Optional.empty(), january.minusMonths(1)));
        Figures within = new Figures(book.kind(), turnovers.of(id, Optional.of(january), december));
        Figures end = new Figures(book.kind(), turnovers.of(id, Optional.empty(), december));
        Money distributed = turnovers.distributed(id, january, december);
        Function<AccountTitle, Money> handedOut = title -> share(book, title, distributed);
        return List.of(
                row("上年年末余额", RowKind.TOTAL, begin::carried),
                row("本年收支差额", RowKind.LINE, within::result),
                row("本年分配累计收益", RowKind.LINE, handedOut),
                row("其他", RowKind.LINE, title -> within.of(title).minus(handedOut.apply(title))),
                row("本年年末余额", RowKind.TOTAL, end::carried));
    }

    private static Money share(Book book, AccountTitle title, Money distributed) {
        if (title == book.kind().fundTitle()) {
            return distributed;
        }
        return title == AccountTitle.UNDISTRIBUTED_INCOME ? distributed.negated() : Money.ZERO;
    }

    private static StatementRow row(String label, RowKind kind, Function<AccountTitle, Money> amount) {
        List<Money> amounts = new ArrayList<>(COLUMNS.stream().map(amount).toList());
        amounts.add(Money.sum(amounts));
        return new StatementRow(label, kind, Optional.empty(), amounts);
    }
}
