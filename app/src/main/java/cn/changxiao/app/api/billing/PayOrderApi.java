package cn.changxiao.app.api.billing;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.channel.CreatePayOrder;
import cn.changxiao.billing.channel.Gateways;
import cn.changxiao.billing.channel.PayOrder;
import cn.changxiao.billing.channel.PayOrderId;
import cn.changxiao.billing.channel.PayOrders;
import cn.changxiao.billing.channel.QueryPayOrder;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pay orders for programs of owners and managers. */
@Controller("/api/v1/pay-orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
final class PayOrderApi {

    private final CreatePayOrder createPayOrder;
    private final PayOrders payOrders;
    private final QueryPayOrder queryPayOrder;
    private final Gateways gateways;

    PayOrderApi(CreatePayOrder createPayOrder, PayOrders payOrders, QueryPayOrder queryPayOrder, Gateways gateways) {
        this.createPayOrder = createPayOrder;
        this.payOrders = payOrders;
        this.queryPayOrder = queryPayOrder;
        this.gateways = gateways;
    }

    @Post
    @Status(HttpStatus.CREATED)
    OrderJson create(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewOrderJson body) {
        return one(viewer, createPayOrder.create(viewer, body.toCommand(key)).value());
    }

    @Get("/{id}")
    OrderJson one(Viewer viewer, long id) {
        return json(payOrders.one(viewer, new PayOrderId(id)));
    }

    /** Asks the channel whether it was paid. */
    @Post("/{id}/query")
    OrderJson query(Viewer viewer, long id) {
        return json(queryPayOrder.query(viewer, new PayOrderId(id)));
    }

    private OrderJson json(PayOrder order) {
        return new OrderJson(
                order.id().toString(),
                order.unit().toString(),
                order.channel().name(),
                MoneyJson.of(order.amount()),
                order.expiresAt().toString(),
                order.payment().map(Object::toString).orElse(null),
                gateways.of(order.channel()).payCode(order));
    }

    /** Which bills of a unit are to be paid. */
    @Serdeable
    record NewOrderJson(String unit, List<String> bills, PaymentChannel channel) {

        CreatePayOrder.Command toCommand(String key) {
            return new CreatePayOrder.Command(
                    new BusinessKey(key),
                    new UnitId(id(unit)),
                    bills.stream().map(text -> new BillId(id(text))).toList(),
                    channel);
        }

        private static long id(String text) {
            if (!text.matches("\\d{1,18}")) {
                throw new InvalidValue("“%s”不是编号。".formatted(text));
            }
            return Long.parseLong(text);
        }
    }

    /** A pay order; payment is null until it is paid. */
    @Serdeable
    record OrderJson(
            String id,
            String unit,
            String channel,
            MoneyJson amount,
            String expiresAt,
            @Nullable String payment,
            String payCode) {}
}
