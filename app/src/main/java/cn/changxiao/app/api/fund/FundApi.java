package cn.changxiao.app.api.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.annual.AnnualStatements;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.report.Vouchers;
import cn.changxiao.fund.topup.TopUpLists;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.withdrawal.WithdrawalId;
import cn.changxiao.fund.withdrawal.Withdrawals;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads of the fund; each asks what the viewer may see. */
@Controller("/api/v1/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class FundApi {

    private static final int MOST_ROWS = 500;

    private final TrialBalances trialBalances;
    private final Vouchers vouchers;
    private final UnitStatements statements;
    private final AnnualStatements annualStatements;
    private final Withdrawals withdrawals;
    private final TopUpLists topUpLists;
    private final Clock clock;

    FundApi(
            TrialBalances trialBalances,
            Vouchers vouchers,
            UnitStatements statements,
            AnnualStatements annualStatements,
            Withdrawals withdrawals,
            TopUpLists topUpLists,
            Clock clock) {
        this.trialBalances = trialBalances;
        this.vouchers = vouchers;
        this.statements = statements;
        this.annualStatements = annualStatements;
        this.withdrawals = withdrawals;
        this.topUpLists = topUpLists;
        this.clock = clock;
    }

    @Get("/books/{book}/trial-balance")
    TrialBalanceJson trialBalance(
            Viewer viewer, long book, @QueryValue Optional<YearMonth> from, @QueryValue Optional<YearMonth> until) {
        YearMonth last = until.orElseGet(() -> YearMonth.now(clock));
        return TrialBalanceJson.of(
                trialBalances.of(viewer, new BookId(book), from.orElse(YearMonth.of(last.getYear(), 1)), last));
    }

    @Get("/vouchers/{id}")
    VoucherJson voucher(Viewer viewer, long id) {
        return VoucherJson.of(vouchers.find(viewer, new JournalId(id)));
    }

    @Get("/units/{id}")
    UnitStatementJson unit(Viewer viewer, long id) {
        return UnitStatementJson.of(statements.of(viewer, new UnitId(id), MOST_ROWS));
    }

    @Get("/units/{id}/annual/{year}")
    AnnualStatementJson annual(Viewer viewer, long id, int year) {
        return AnnualStatementJson.of(annualStatements.of(viewer, new UnitId(id), year));
    }

    @Get("/withdrawals")
    List<WithdrawalJson> withdrawals(Viewer viewer) {
        return withdrawals.list(viewer, Optional.empty()).stream()
                .map(WithdrawalJson::of)
                .toList();
    }

    @Get("/withdrawals/{id}")
    WithdrawalJson withdrawal(Viewer viewer, long id) {
        return WithdrawalJson.of(withdrawals.find(viewer, new WithdrawalId(id)));
    }

    @Get("/top-up")
    TopUpJson topUp(Viewer viewer, @QueryValue(defaultValue = "0") int offset) {
        return TopUpJson.of(topUpLists.of(viewer, Math.max(0, offset), MOST_ROWS));
    }
}
