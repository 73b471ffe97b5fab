package cn.changxiao.app.console.loss;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.loss.BookBuildingLoss;
import cn.changxiao.fund.loss.BuildingLossId;
import cn.changxiao.fund.loss.LossPayee;
import cn.changxiao.fund.loss.NewBuildingLoss;
import cn.changxiao.fund.loss.NewLossPayment;
import cn.changxiao.fund.loss.PayBuildingLoss;
import cn.changxiao.fund.loss.PrepareLossPayment;
import cn.changxiao.fund.loss.RecordBuildingLoss;
import cn.changxiao.fund.loss.RejectBuildingLoss;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
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
import java.util.Optional;

/** 房屋灭失返还: recorded, owed, prepared and paid, each step's check by a second person. */
@Controller("/fund/losses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class LossController {

    private static final String BASE = "/fund/losses";

    private final LossPages pages;
    private final RecordBuildingLoss recordBuildingLoss;
    private final BookBuildingLoss bookBuildingLoss;
    private final RejectBuildingLoss rejectBuildingLoss;
    private final PrepareLossPayment prepareLossPayment;
    private final PayBuildingLoss payBuildingLoss;

    LossController(
            LossPages pages,
            RecordBuildingLoss recordBuildingLoss,
            BookBuildingLoss bookBuildingLoss,
            RejectBuildingLoss rejectBuildingLoss,
            PrepareLossPayment prepareLossPayment,
            PayBuildingLoss payBuildingLoss) {
        this.pages = pages;
        this.recordBuildingLoss = recordBuildingLoss;
        this.bookBuildingLoss = bookBuildingLoss;
        this.rejectBuildingLoss = rejectBuildingLoss;
        this.prepareLossPayment = prepareLossPayment;
        this.payBuildingLoss = payBuildingLoss;
    }

    @Get
    @View("loss/losses")
    @Navigation(title = "灭失返还", section = Section.FUND, order = 44)
    LossListPage list(Viewer viewer, @QueryValue Optional<Long> compound) {
        return pages.list(viewer, compound);
    }

    @Get("/{id}")
    @View("loss/loss")
    LossPage one(Viewer viewer, long id) {
        return pages.one(viewer, id);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(Viewer viewer, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        NewBuildingLoss loss = new NewBuildingLoss(
                new BusinessKey("loss-form:" + form.required("key", "业务编号")),
                new CompoundId(form.id("compound", "小区")),
                new BuildingId(form.id("building", "楼幢")),
                form.day("lostOn", "灭失日期"),
                form.required("evidence", "证明文件"));
        return back(recordBuildingLoss.record(viewer, loss), "已登记，请由另一人复核列账。");
    }

    @Post("/{id}/book")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> book(Viewer viewer, long id) {
        int vouchers = bookBuildingLoss.book(viewer, new BuildingLossId(id)).size();
        return back(new BuildingLossId(id), "已列应付并销户，共 %d 张凭证。".formatted(vouchers));
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id) {
        rejectBuildingLoss.reject(viewer, new BuildingLossId(id));
        return back(new BuildingLossId(id), "已退回。");
    }

    @Post("/{id}/payments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Viewer viewer, long id, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        NewLossPayment payment = new NewLossPayment(
                new BusinessKey("loss-payment-form:" + form.required("key", "业务编号")),
                new BuildingLossId(id),
                form.choice(LossPayee.class, "payee", "收款方"),
                form.ticked("unit").stream().map(UnitId::new).toList(),
                form.day("paidOn", "付款日期"),
                form.text("note"));
        prepareLossPayment.prepare(viewer, payment);
        return back(new BuildingLossId(id), "付款单已编制，请由另一人复核支付。");
    }

    @Post("/{id}/payments/{payment}/pay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pay(Viewer viewer, long id, long payment) {
        payBuildingLoss.pay(viewer, new BuildingLossId(id), payment);
        return back(new BuildingLossId(id), "已支付入账。");
    }

    private static HttpResponse<?> back(BuildingLossId id, String sentence) {
        return Answer.seeOther(BASE + "/" + id, sentence);
    }
}
