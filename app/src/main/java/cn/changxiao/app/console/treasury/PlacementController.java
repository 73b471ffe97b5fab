package cn.changxiao.app.console.treasury;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.income.BankInterestId;
import cn.changxiao.fund.income.ConfirmBankInterest;
import cn.changxiao.fund.treasury.CancelPlacement;
import cn.changxiao.fund.treasury.ConfirmPlacement;
import cn.changxiao.fund.treasury.ConfirmReturn;
import cn.changxiao.fund.treasury.PlacementId;
import cn.changxiao.fund.treasury.RecordReturn;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** What happens to a recorded deposit, bond or interest: booked by a second person, taken back, given up. */
@Controller("/fund/treasury/{book}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PlacementController {

    private final ConfirmPlacement confirmPlacement;
    private final CancelPlacement cancelPlacement;
    private final RecordReturn recordReturn;
    private final ConfirmReturn confirmReturn;
    private final ConfirmBankInterest confirmBankInterest;

    PlacementController(
            ConfirmPlacement confirmPlacement,
            CancelPlacement cancelPlacement,
            RecordReturn recordReturn,
            ConfirmReturn confirmReturn,
            ConfirmBankInterest confirmBankInterest) {
        this.confirmPlacement = confirmPlacement;
        this.cancelPlacement = cancelPlacement;
        this.recordReturn = recordReturn;
        this.confirmReturn = confirmReturn;
        this.confirmBankInterest = confirmBankInterest;
    }

    @Post("/placements/{id}/confirm")
    HttpResponse<?> confirm(Viewer viewer, long book, long id) {
        return booked(book, confirmPlacement.confirm(viewer, new BookId(book), new PlacementId(id)));
    }

    @Post("/placements/{id}/cancel")
    HttpResponse<?> cancel(Viewer viewer, long book, long id) {
        cancelPlacement.cancel(viewer, new BookId(book), new PlacementId(id));
        return Answer.seeOther("/fund/treasury?book=" + book, "登记已取消。");
    }

    @Post("/placements/{id}/return")
    HttpResponse<?> takeBack(Viewer viewer, long book, long id, @Body Map<String, String> fields) {
        recordReturn.record(
                viewer, new TreasuryForms(new BookId(book), new FormFields(fields)).back(new PlacementId(id)));
        return Answer.seeOther("/fund/treasury?book=" + book, "收回已登记，请由另一人复核入账。");
    }

    @Post("/placements/{id}/return/confirm")
    HttpResponse<?> confirmReturn(Viewer viewer, long book, long id) {
        return booked(book, confirmReturn.confirm(viewer, new BookId(book), new PlacementId(id)));
    }

    @Post("/interest/{id}/confirm")
    HttpResponse<?> confirmInterest(Viewer viewer, long book, long id) {
        return booked(book, confirmBankInterest.confirm(viewer, new BookId(book), new BankInterestId(id)));
    }

    private static HttpResponse<?> booked(long book, PostedJournal posted) {
        return Answer.seeOther("/fund/treasury?book=" + book, "已入账，凭证号 %s。".formatted(posted.voucher()));
    }
}
