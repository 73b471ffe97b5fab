package cn.changxiao.fund.statement;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws 会住维01表, the balance sheet at the end of a month, beside the beginning of its year. */
@Singleton
public class DrawBalanceSheet {

    private final FundScope scope;
    private final Turnovers turnovers;

    DrawBalanceSheet(FundScope scope, Turnovers turnovers) {
        this.scope = scope;
        this.turnovers = turnovers;
    }

    /**
     * @throws cn.changxiao.property.NotFound if the viewer may not read the book
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Statement of(Viewer viewer, BookId id, YearMonth month) {
        Book book = scope.readable(viewer, id);
        YearMonth lastDecember = month.withMonth(1).minusMonths(1);
        Figures begin = new Figures(book.kind(), turnovers.of(id, Optional.empty(), lastDecember));
        Figures end = new Figures(book.kind(), turnovers.of(id, Optional.empty(), month));
        return new Statement(
                StatementForm.BALANCE_SHEET,
                book,
                month,
                month,
                "%s".formatted(month.atEndOfMonth()),
                turnovers.isClosed(id, month),
                List.of("年初余额", "期末余额"),
                rows(begin, end));
    }

    private static List<StatementRow> rows(Figures begin, Figures end) {
        List<StatementRow> rows = new ArrayList<>();
        rows.add(StatementRow.heading("资产"));
        rows.addAll(lines(AccountElement.ASSET, begin, end));
        rows.add(StatementRow.total("资产总计", begin.assets(), end.assets()));
        rows.add(StatementRow.heading("负债"));
        rows.addAll(lines(AccountElement.LIABILITY, begin, end));
        rows.add(StatementRow.total("负债合计", begin.liabilities(), end.liabilities()));
        rows.add(StatementRow.heading("净资产"));
        for (AccountTitle title : Figures.titles(AccountElement.NET_ASSET)) {
            rows.add(StatementRow.of(title, begin.carried(title), end.carried(title)));
        }
        rows.add(StatementRow.total("净资产合计", begin.netAssets(), end.netAssets()));
        rows.add(StatementRow.total(
                "负债和净资产总计",
                begin.liabilities().plus(begin.netAssets()),
                end.liabilities().plus(end.netAssets())));
        return rows;
    }

    private static List<StatementRow> lines(AccountElement element, Figures begin, Figures end) {
        return Figures.titles(element).stream()
                .map(title -> StatementRow.of(title, begin.of(title), end.of(title)))
                .toList();
    }
}
