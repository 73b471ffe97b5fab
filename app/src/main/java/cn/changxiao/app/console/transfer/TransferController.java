package cn.changxiao.app.console.transfer;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.transfer.CarryOutTransfer;
import cn.changxiao.fund.transfer.NewTransfer;
import cn.changxiao.fund.transfer.PrepareTransfer;
import cn.changxiao.fund.transfer.RejectTransfer;
import cn.changxiao.fund.transfer.TransferCertificatePdf;
import cn.changxiao.fund.transfer.TransferId;
import cn.changxiao.fund.transfer.Transfers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;

/** 资金划转: prepared by one of the custodian's people, carried out by another; the committee reads and prints. */
@Controller("/fund/transfers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class TransferController {

    private static final String BASE = "/fund/transfers";

    private final TransferPages pages;
    private final Transfers transfers;
    private final TransferCertificatePdf pdf;
    private final PrepareTransfer prepareTransfer;
    private final CarryOutTransfer carryOutTransfer;
    private final RejectTransfer rejectTransfer;

    TransferController(
            TransferPages pages,
            Transfers transfers,
            TransferCertificatePdf pdf,
            PrepareTransfer prepareTransfer,
            CarryOutTransfer carryOutTransfer,
            RejectTransfer rejectTransfer) {
        this.pages = pages;
        this.transfers = transfers;
        this.pdf = pdf;
        this.prepareTransfer = prepareTransfer;
        this.carryOutTransfer = carryOutTransfer;
        this.rejectTransfer = rejectTransfer;
    }

    @Get
    @View("transfer/transfers")
    @Secured({"FUND_CUSTODIAN", "OWNERS_COMMITTEE"})
    @Navigation(title = "资金划转", section = Section.FUND, order = 46)
    TransferListPage list(Viewer viewer) {
        return pages.list(viewer);
    }

    @Get("/{id}")
    @View("transfer/transfer")
    @Secured({"FUND_CUSTODIAN", "OWNERS_COMMITTEE"})
    TransferPage one(Viewer viewer, long id) {
        return pages.one(viewer, id);
    }

    @Get("/{id}/certificate.pdf")
    @Secured({"FUND_CUSTODIAN", "OWNERS_COMMITTEE"})
    HttpResponse<byte[]> certificate(Viewer viewer, long id) {
        return Answer.pdf("划转证明-%d.pdf".formatted(id), pdf.write(transfers.certificate(viewer, new TransferId(id))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Viewer viewer, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        NewTransfer transfer = new NewTransfer(
                new BusinessKey("transfer-form:" + form.required("key", "业务编号")),
                new CompoundId(form.id("compound", "小区")),
                form.required("assembly", "业主大会账户户名"),
                form.required("bank", "开户银行"),
                form.required("bankAccount", "账号"),
                form.required("resolution", "业主大会决议"),
                form.day("notifiedOn", "收到通知日"));
        return back(prepareTransfer.prepare(viewer, transfer), "划转已登记，请由另一人复核办理。");
    }

    @Post("/{id}/carry-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> carryOut(Viewer viewer, long id) {
        carryOutTransfer.carryOut(viewer, new TransferId(id));
        return back(new TransferId(id), "已划转入账，分户账已销户，可打印划转证明。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id) {
        rejectTransfer.reject(viewer, new TransferId(id));
        return back(new TransferId(id), "划转已退回。");
    }

    private static HttpResponse<?> back(TransferId id, String sentence) {
        return Answer.seeOther(BASE + "/" + id, sentence);
    }
}
