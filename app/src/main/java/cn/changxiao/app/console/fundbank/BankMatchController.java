package cn.changxiao.app.console.fundbank;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.reconcile.matching.BankMatchId;
import cn.changxiao.fund.reconcile.matching.BankMatches;
import cn.changxiao.fund.reconcile.matching.MatchBank;
import cn.changxiao.fund.reconcile.matching.MatchBankByHand;
import cn.changxiao.fund.reconcile.matching.MatchedBank;
import cn.changxiao.fund.reconcile.matching.UndoBankMatch;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;

/** Matching a book with its bank: by rules, by hand, taken back, and all that was ever matched. */
@Controller("/fund/reconciliation/{book}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class BankMatchController {

    private static final int MATCHES_A_PAGE = 30;

    private final MatchBank matchBank;
    private final MatchBankByHand matchBankByHand;
    private final UndoBankMatch undoBankMatch;
    private final BankMatches matches;

    BankMatchController(
            MatchBank matchBank, MatchBankByHand matchBankByHand, UndoBankMatch undoBankMatch, BankMatches matches) {
        this.matchBank = matchBank;
        this.matchBankByHand = matchBankByHand;
        this.undoBankMatch = undoBankMatch;
        this.matches = matches;
    }

    @Get("/matches")
    @View("fundbank/matches")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    BankMatchesPage matches(Viewer viewer, long book, @QueryValue(defaultValue = "1") int page) {
        BookId id = new BookId(book);
        PageNumbers numbers = new PageNumbers(
                "/fund/reconciliation/%d/matches".formatted(book),
                Math.max(1, page),
                MATCHES_A_PAGE,
                matches.count(viewer, id));
        boolean canUndo = viewer.role() == Role.FUND_CUSTODIAN;
        return new BankMatchesPage(id, matches.page(viewer, id, numbers.offset(), MATCHES_A_PAGE), numbers, canUndo);
    }

    @Post("/match")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> run(Viewer viewer, long book, @Body Map<String, String> form) {
        int days = Math.toIntExact(new FormFields(form).id("days", "日期可相差的天数"));
        MatchedBank result = matchBank.run(viewer, new BookId(book), days);
        return Answer.seeOther(
                "/fund/reconciliation?book=" + book,
                "新勾对 %d 组；银行还有 %d 笔、账上还有 %d 笔未达。"
                        .formatted(result.matches(), result.entriesLeft(), result.linesLeft()));
    }

    @Post("/matches")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> match(Viewer viewer, long book, @Body Map<String, String> form) {
        matchBankByHand.match(viewer, BankForms.match(new BookId(book), new FormFields(form)));
        return Answer.seeOther("/fund/reconciliation?book=" + book, "已勾对。");
    }

    @Post("/matches/{match}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(Viewer viewer, long book, long match, @Body Map<String, String> form) {
        undoBankMatch.undo(viewer, new BankMatchId(match), new FormFields(form).text("reason"));
        return Answer.seeOther("/fund/reconciliation/%d/matches".formatted(book), "勾对已撤销，两边都恢复为未达。");
    }
}
