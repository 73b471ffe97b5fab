package cn.changxiao.app.api.fundbank;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.reconcile.BankReconciliations;
import cn.changxiao.fund.reconcile.LinkBankAccount;
import cn.changxiao.fund.reconcile.matching.BankMatchId;
import cn.changxiao.fund.reconcile.matching.BankMatches;
import cn.changxiao.fund.reconcile.matching.MatchBank;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand;
import cn.changxiao.fund.reconcile.matching.UndoBankMatch;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reconciles a book with its bank: an account is its own key, and what is matched cannot be matched again. */
@Controller("/api/v1/fund/books/{book}/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
final class FundBankApi {

    private static final int MATCHES = 200;

    private final BankReconciliations reconciliations;
    private final LinkBankAccount linkBankAccount;
    private final MatchBank matchBank;
    private final MatchBankByHand matchBankByHand;
    private final UndoBankMatch undoBankMatch;
    private final BankMatches matches;
    private final Clock clock;

    FundBankApi(
            BankReconciliations reconciliations,
            LinkBankAccount linkBankAccount,
            MatchBank matchBank,
            MatchBankByHand matchBankByHand,
            UndoBankMatch undoBankMatch,
            BankMatches matches,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.linkBankAccount = linkBankAccount;
        this.matchBank = matchBank;
        this.matchBankByHand = matchBankByHand;
        this.undoBankMatch = undoBankMatch;
        this.matches = matches;
        this.clock = clock;
    }

    @Get
    FundBankJson.Reconciliation reconciliation(Viewer viewer, long book, @QueryValue Optional<LocalDate> day) {
        return FundBankJson.Reconciliation.of(
                reconciliations.of(viewer, new BookId(book), day.orElseGet(() -> LocalDate.now(clock))));
    }

    @Post("/accounts")
    @Secured("FUND_CUSTODIAN")
    @Status(HttpStatus.NO_CONTENT)
    void link(Viewer viewer, long book, @Body FundBankJson.NewAccount account) {
        linkBankAccount.link(viewer, account.command(new BookId(book)));
    }

    @Post("/match")
    @Secured("FUND_CUSTODIAN")
    FundBankJson.Matched run(Viewer viewer, long book, @QueryValue(defaultValue = "3") int days) {
        return FundBankJson.Matched.of(matchBank.run(viewer, new BookId(book), days));
    }

    @Get("/matches")
    List<FundBankJson.Match> matches(Viewer viewer, long book, @QueryValue(defaultValue = "1") int page) {
        return matches.page(viewer, new BookId(book), (Math.max(1, page) - 1L) * MATCHES, MATCHES).stream()
                .map(FundBankJson.Match::of)
                .toList();
    }

    @Post("/matches")
    @Secured("FUND_CUSTODIAN")
    @Status(HttpStatus.CREATED)
    FundBankJson.Id match(Viewer viewer, long book, @Body FundBankJson.NewMatch match) {
        return new FundBankJson.Id(
                matchBankByHand.match(viewer, match.command(new BookId(book))).toString());
    }

    @Post("/matches/{match}/undo")
    @Secured("FUND_CUSTODIAN")
    @Status(HttpStatus.NO_CONTENT)
    void undo(Viewer viewer, long book, long match, @Body FundBankJson.Undo undo) {
        undoBankMatch.undo(viewer, new BankMatchId(match), undo.reason());
    }
}
