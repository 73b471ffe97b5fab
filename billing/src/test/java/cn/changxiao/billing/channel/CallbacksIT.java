package cn.changxiao.billing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.channel.CallbackAnswer.Outcome;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of money that a channel tells of; a unit owes 58.18 yuan for January. */
@MicronautTest(transactional = false)
class CallbacksIT implements DatabaseTest {

    private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

    @Inject
    BillingScene scene;

    @Inject
    CreatePayOrder createPayOrder;

    @Inject
    PayOrders payOrders;

    @Inject
    SettleNotice settleNotice;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Sql sql;

    @Test
    void anOrderIsPaidByItsNotice() {
        Company company = scene.company();
        UnitId unit = billed(company);
        PayOrderId order = order(company, unit);
        PaymentNotice notice = notice(company, order.toString(), "58.18");

        assertThat(settle(notice)).isEqualTo(new CallbackAnswer(Outcome.PAID, false));
        assertThat(settle(notice)).isEqualTo(new CallbackAnswer(Outcome.PAID, true));
        assertThat(scene.open(unit)).isZero();
        assertThat(payOrders.one(company.maker(), order).isPaid()).isTrue();
        PaymentNotice other = new PaymentNotice(
                notice.merchant(), notice.order(), notice.transaction(), Money.parse("1.00"), notice.paidOn(), "");
        assertThatThrownBy(() -> settle(other)).isInstanceOf(CallbackContradicts.class);
    }

    @Test
    void fiftyEqualNoticesAtOnceAreOnePayment() throws Exception {
        Company company = scene.company();
        UnitId unit = billed(company);
        PaymentNotice known = notice(company, order(company, unit).toString(), "58.18");
        PaymentNotice unknown = notice(company, "no-such-order", "10.00");
        AcceptCallback accept = accepting(known, unknown);
        ExecutorService pool = Executors.newFixedThreadPool(50);
        List<Future<CallbackAnswer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                answers.add(pool.submit(() -> accept.accept(callback("known"))));
                answers.add(pool.submit(() -> accept.accept(callback("unknown"))));
            }
            int fresh = 0;
            for (Future<CallbackAnswer> answer : answers) {
                fresh += answer.get().isRepeated() ? 0 : 1;
            }
            assertThat(fresh).isEqualTo(2);
        } finally {
            pool.shutdown();
        }

        assertThat(sql.number("SELECT COUNT(*) FROM billing_payment WHERE unit_id = ?", unit.value()))
                .isEqualTo(1);
        assertThat(suspended(company)).containsExactly("10.00");
    }

    @Test
    void moneyThatDoesNotFitItsOrderWaitsInSuspense() {
        Company company = scene.company();
        UnitId unit = billed(company);
        PayOrderId order = order(company, unit);
        PayOrderId expired = order(company, unit);
        sql.update(
                "UPDATE billing_pay_order SET expires_at = '2020-01-01 00:00:00' WHERE order_id = ?", expired.value());

        assertThat(settle(notice(company, order.toString(), "58.17")).outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(settle(notice(company, "999999999999", "20.00")).outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(settle(notice(company, expired.toString(), "58.18")).outcome())
                .isEqualTo(Outcome.SUSPENDED);
        assertThat(settle(notice(company, order.toString(), "1000000000000")).outcome())
                .isEqualTo(Outcome.SUSPENDED);
        assertThat(scene.open(unit)).isEqualTo(5_818);
        recordPayment.record(company.maker(), scene.cash(unit, "58.18", "2026-02-01"));
        assertThat(settle(notice(company, order.toString(), "58.18")).outcome())
                .as("the bill was settled at the counter")
                .isEqualTo(Outcome.SUSPENDED);
        Company other = scene.company();
        assertThat(settle(notice(other, order.toString(), "58.18")).outcome())
                .as("another merchant's order")
                .isEqualTo(Outcome.SUSPENDED);

        assertThat(suspended(company))
                .containsExactlyInAnyOrder("58.17", "20.00", "58.18", "1000000000000.00", "58.18");
        assertThat(suspended(other)).containsExactly("58.18");
    }

    @Test
    void whatIsMoreThanTheCapOnPrepaymentGoesToSuspense() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-12");
        PayOrderId order = order(company, unit);
        // All but one fen of twelve months is paid at the counter, and another twelve months of credit may be taken.
        recordPayment.record(company.maker(), scene.cash(unit, "698.15", "2026-02-01"));

        assertThat(settle(notice(company, order.toString(), "698.16")).outcome())
                .isEqualTo(Outcome.PAID);
        assertThat(sql.number("SELECT balance_fen FROM billing_credit WHERE unit_id = ?", unit.value()))
                .isEqualTo(69_815);
        assertThat(suspended(company)).isEmpty();
    }

    @Test
    void creditIsFilledToTheCapAndTheRestIsHeld() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2025-01", "2026-02");
        PayOrderId order = order(company, unit);
        recordPayment.record(company.maker(), scene.cash(unit, "814.51", "2026-02-01"));

        assertThat(settle(notice(company, order.toString(), "814.52")).outcome())
                .isEqualTo(Outcome.PAID);
        assertThat(sql.number("SELECT balance_fen FROM billing_credit WHERE unit_id = ?", unit.value()))
                .isEqualTo(69_816);
        assertThat(suspended(company)).containsExactly("116.35");
    }

    @Test
    void aSecondTransactionForAPaidOrderIsHeld() {
        Company company = scene.company();
        PayOrderId order = order(company, billed(company));

        assertThat(settle(notice(company, order.toString(), "58.18")).outcome()).isEqualTo(Outcome.PAID);
        assertThat(settle(notice(company, order.toString(), "58.18")).outcome()).isEqualTo(Outcome.SUSPENDED);
    }

    @Test
    void anOwnerOrdersForTheOwnUnitOnly() {
        Company company = scene.company();
        UnitId unit = billed(company);
        PersonId person = new PersonId(
                sql.number("SELECT person_id FROM registry_ownership WHERE unit_id = ? LIMIT 1", unit.value()));
        Viewer owner = Viewer.owner(new UserId(77), "业主", person);
        CreatePayOrder.Command command =
                new CreatePayOrder.Command(BillingScene.key("order"), unit, bills(unit), PaymentChannel.ALIPAY);

        PayOrderId order = createPayOrder.create(owner, command);

        assertThat(createPayOrder.create(owner, command)).isEqualTo(order);
        assertThat(payOrders.one(owner, order).amount()).isEqualTo(Money.parse("58.18"));
        Viewer stranger = Viewer.owner(new UserId(78), "他人", new PersonId(-5));
        assertThatThrownBy(() -> payOrders.one(stranger, order)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> createPayOrder.create(
                        stranger,
                        new CreatePayOrder.Command(
                                BillingScene.key("order"), unit, bills(unit), PaymentChannel.ALIPAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> createPayOrder.create(
                        owner,
                        new CreatePayOrder.Command(
                                BillingScene.key("order"), unit, List.of(new BillId(-1)), PaymentChannel.ALIPAY)))
                .isInstanceOf(NothingToPay.class);
        assertThatThrownBy(() ->
                        new CreatePayOrder.Command(BillingScene.key("order"), unit, bills(unit), PaymentChannel.CASH))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aChannelThatIsAskedAnswersAsItsCallbackWould() {
        Company company = scene.company();
        UnitId unit = billed(company);
        PayOrderId order = order(company, unit);
        PaymentGateway channel = mock(PaymentGateway.class);
        when(channel.serves(any())).thenReturn(true);
        when(channel.query(any()))
                .thenReturn(Optional.empty())
                .thenReturn(Optional.of(notice(company, order.toString(), "58.18")));
        QueryPayOrder query = new QueryPayOrder(payOrders, new Gateways(List.of(channel)), settleNotice);

        assertThat(query.query(company.maker(), order).isPaid()).isFalse();
        assertThat(query.query(company.maker(), order).isPaid()).isTrue();
        assertThat(query.query(company.maker(), order).isPaid()).isTrue();
        verify(channel, times(2)).query(any());
        assertThat(scene.open(unit)).isZero();
    }

    /** The port as a fake: the name in the body picks the notice. */
    private AcceptCallback accepting(PaymentNotice known, PaymentNotice unknown) {
        PaymentGateway gateway = mock(PaymentGateway.class);
        when(gateway.serves(any())).thenReturn(true);
        when(gateway.read(any()))
                .thenAnswer(call -> call.<ChannelCallback>getArgument(0).nonce().equals("known") ? known : unknown);
        return new AcceptCallback(new Gateways(List.of(gateway)), settleNotice);
    }

    private static ChannelCallback callback(String name) {
        return new ChannelCallback(PaymentChannel.WECHAT, "k", "0", name, "", "");
    }

    private CallbackAnswer settle(PaymentNotice notice) {
        return settleNotice.settle(PaymentChannel.WECHAT, notice);
    }

    private UnitId billed(Company company) {
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        return unit;
    }

    private PayOrderId order(Company company, UnitId unit) {
        return createPayOrder.create(
                company.maker(),
                new CreatePayOrder.Command(BillingScene.key("order"), unit, bills(unit), PaymentChannel.WECHAT));
    }

    private List<BillId> bills(UnitId unit) {
        return sql.list(
                "SELECT DISTINCT bill_id FROM billing_open_item WHERE unit_id = ?",
                row -> new BillId(row.getLong(1)),
                unit.value());
    }

    private static PaymentNotice notice(Company company, String order, String yuan) {
        return new PaymentNotice(
                new OrganisationId(company.id()),
                order,
                "4200" + TRANSACTIONS.incrementAndGet(),
                Money.parse(yuan),
                LocalDate.of(2026, 2, 3),
                "张三");
    }

    private List<String> suspended(Company company) {
        return sql.list(
                "SELECT amount_fen FROM billing_suspense WHERE issuer_id = ? ORDER BY suspense_id",
                row -> Money.ofFen(row.getLong(1)).toString(),
                company.id());
    }
}
