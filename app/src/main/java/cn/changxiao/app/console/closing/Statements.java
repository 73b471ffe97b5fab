package cn.changxiao.app.console.closing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.statement.DrawBalanceSheet;
import cn.changxiao.fund.statement.DrawIncomeStatement;
import cn.changxiao.fund.statement.DrawNetAssetChanges;
import cn.changxiao.fund.statement.Statement;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** Draws the statement that was chosen. */
@Singleton
class Statements {

    private final DrawBalanceSheet balanceSheet;
    private final DrawIncomeStatement incomeStatement;
    private final DrawNetAssetChanges netAssetChanges;

    Statements(
            DrawBalanceSheet balanceSheet, DrawIncomeStatement incomeStatement, DrawNetAssetChanges netAssetChanges) {
        this.balanceSheet = balanceSheet;
        this.incomeStatement = incomeStatement;
        this.netAssetChanges = netAssetChanges;
    }

    Statement draw(Viewer viewer, BookId book, StatementChoice choice, YearMonth month) {
        return switch (choice) {
            case BALANCE_SHEET -> balanceSheet.of(viewer, book, month);
            case MONTHLY_INCOME -> incomeStatement.ofMonth(viewer, book, month);
            case YEARLY_INCOME -> incomeStatement.ofYear(viewer, book, month.getYear());
            case NET_ASSET_CHANGES -> netAssetChanges.of(viewer, book, month.getYear());
        };
    }
}
