package cn.changxiao.fund.statement;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws 会住维02表: income and expenditure of a month beside the year so far, or of a year beside the one before. */
@Singleton
public class DrawIncomeStatement {

    private final FundScope scope;
    private final Turnovers turnovers;

    DrawIncomeStatement(FundScope scope, Turnovers turnovers) {
        this.scope = scope;
        this.turnovers = turnovers;
    }

    /**
     * @throws cn.changxiao.property.NotFound if the viewer may not read the book
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Statement ofMonth(Viewer viewer, BookId id, YearMonth month) {
        Book book = scope.readable(viewer, id);
        return new Statement(
                StatementForm.INCOME_STATEMENT,
                book,
                month,
                month,
                "%d 年 %d 月".formatted(month.getYear(), month.getMonthValue()),
                turnovers.isClosed(id, month),
                List.of("本月数", "本年累计数"),
                rows(
                        turnovers.of(id, Optional.of(month), month),
                        turnovers.of(id, Optional.of(month.withMonth(1)), month)));
    }

    /**
     * @throws cn.changxiao.property.NotFound if the viewer may not read the book
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Statement ofYear(Viewer viewer, BookId id, int year) {
        Book book = scope.readable(viewer, id);
        YearMonth january = YearMonth.of(year, 1);
        YearMonth december = YearMonth.of(year, 12);
        return new Statement(
                StatementForm.INCOME_STATEMENT,
                book,
                january,
                december,
                "%d 年度".formatted(year),
                turnovers.isClosed(id, december),
                List.of("本年数", "上年数"),
                rows(
                        turnovers.of(id, Optional.of(january), december),
                        turnovers.of(id, Optional.of(january.minusYears(1)), december.minusYears(1))));
    }

    private static List<StatementRow> rows(Turnover first, Turnover second) {
        List<StatementRow> rows = new ArrayList<>();
        rows.add(StatementRow.heading("一、本期收入"));
        rows.addAll(lines(AccountElement.INCOME, first, second));
        Money firstIncome = first.sum(AccountElement.INCOME);
        Money secondIncome = second.sum(AccountElement.INCOME);
        rows.add(StatementRow.total("收入合计", firstIncome, secondIncome));
        rows.add(StatementRow.heading("二、本期支出"));
        rows.addAll(lines(AccountElement.EXPENDITURE, first, second));
        Money firstSpent = first.sum(AccountElement.EXPENDITURE);
        Money secondSpent = second.sum(AccountElement.EXPENDITURE);
        rows.add(StatementRow.total("支出合计", firstSpent, secondSpent));
        rows.add(StatementRow.total("三、本期收支差额", firstIncome.minus(firstSpent), secondIncome.minus(secondSpent)));
        return rows;
    }

    private static List<StatementRow> lines(AccountElement element, Turnover first, Turnover second) {
        return Figures.titles(element).stream()
                .map((AccountTitle title) -> StatementRow.of(title, first.of(title), second.of(title)))
                .toList();
    }
}
