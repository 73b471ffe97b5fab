package cn.changxiao.app.console.counter;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.channel.CreatePayOrder;
import cn.changxiao.billing.channel.Gateways;
import cn.changxiao.billing.channel.PayOrder;
import cn.changxiao.billing.channel.PayOrderId;
import cn.changxiao.billing.channel.PayOrders;
import cn.changxiao.billing.channel.QueryPayOrder;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;

/** Paying by phone: the owner from the own bills, or the cashier who shows the code at the desk. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class PayOrderController {

    private final Bills bills;
    private final CreatePayOrder createPayOrder;
    private final PayOrders payOrders;
    private final QueryPayOrder queryPayOrder;
    private final Gateways gateways;
    private final Clock clock;

    PayOrderController(
            Bills bills,
            CreatePayOrder createPayOrder,
            PayOrders payOrders,
            QueryPayOrder queryPayOrder,
            Gateways gateways,
            Clock clock) {
        this.bills = bills;
        this.createPayOrder = createPayOrder;
        this.payOrders = payOrders;
        this.queryPayOrder = queryPayOrder;
        this.gateways = gateways;
        this.clock = clock;
    }

    @Get("/my/payments")
    @View("counter/my-payments")
    @Secured("OWNER")
    MyPaymentsPage mine(Viewer viewer) {
        return MyPaymentsPage.of(bills.ofOwner(viewer));
    }

    @Post("/my/payments/{unit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("OWNER")
    HttpResponse<?> payMine(Viewer viewer, long unit, @Body Map<String, String> form) {
        return Answer.seeOther("/billing/pay-orders/" + create(viewer, unit, form));
    }

    @Post("/billing/counter/{unit}/orders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> showCode(Viewer viewer, long unit, @Body Map<String, String> form) {
        return Answer.seeOther("/billing/pay-orders/" + create(viewer, unit, form));
    }

    @Get("/billing/pay-orders")
    @View("counter/pay-orders")
    @Navigation(title = "线上缴费", section = Section.FEES, order = 14)
    PayOrderListPage list(Viewer viewer) {
        return new PayOrderListPage(payOrders.ofIssuer(viewer), LocalDateTime.now(clock));
    }

    @Get("/billing/pay-orders/{id}")
    @View("counter/pay-order")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
    PayOrderPage one(Viewer viewer, long id) {
        PayOrder order = payOrders.one(viewer, new PayOrderId(id));
        String code = gateways.of(order.channel()).payCode(order);
        return new PayOrderPage(
                order, code, LocalDateTime.now(clock), viewer.person().isPresent());
    }

    @Post("/billing/pay-orders/{id}/query")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
    HttpResponse<?> query(Viewer viewer, long id) {
        PayOrder order = queryPayOrder.query(viewer, new PayOrderId(id));
        return Answer.seeOther("/billing/pay-orders/" + id, order.isPaid() ? "渠道确认已支付。" : "渠道尚未确认支付。");
    }

    private PayOrderId create(Viewer viewer, long unit, Map<String, String> form) {
        FormFields fields = new FormFields(form);
        return createPayOrder.create(
                viewer,
                new CreatePayOrder.Command(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new UnitId(unit),
                        fields.ticked("bill").stream().map(BillId::new).toList(),
                        fields.choice(PaymentChannel.class, "channel", "缴费方式")));
    }
}
