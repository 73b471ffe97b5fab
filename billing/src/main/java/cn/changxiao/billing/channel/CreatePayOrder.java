package cn.changxiao.billing.channel;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An owner, or the manager for a payer at the desk, asks to pay certain bills of a unit through a channel. */
@Singleton
public class CreatePayOrder {

    private static final Duration VALID = Duration.ofMinutes(30);

    private static final String BY_KEY = "SELECT order_id, content_hash FROM billing_pay_order WHERE business_key = ?";
    private static final String MAY_PAY = """
            SELECT COUNT(*) FROM registry_ownership w
            WHERE w.unit_id = ? AND w.person_id = ? AND w.valid_from <= ? AND ? < w.valid_until
            """;
    private static final String OPEN = """
            SELECT o.bill_id, o.issuer_id, SUM(o.open_fen) AS open_fen FROM billing_open_item o
            WHERE o.unit_id = ? AND o.open_fen > 0 GROUP BY o.bill_id, o.issuer_id ORDER BY o.bill_id
            """;
    private static final String INSERT = """
            INSERT INTO billing_pay_order (order_id, business_key, content_hash, issuer_id, unit_id, channel, amount_fen,
                created_by, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_BILL = "INSERT INTO billing_pay_order_bill (order_id, bill_id) VALUES (?, ?)";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    CreatePayOrder(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The order; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the unit is neither the viewer's own nor billed by the viewer's organisation
     * @throws NothingToPay if nothing is open on the bills, or they are not of one issuer
     */
    @Transactional
    public PayOrderId create(Viewer viewer, Command command) {
        Optional<PayOrderId> earlier = known(viewer, command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        boolean isOwner = isOwner(viewer, command.unit());
        List<Open> open = sql
                .list(
                        OPEN,
                        row -> new Open(row.getLong(1), row.getLong(2), row.getLong(3)),
                        command.unit().value())
                .stream()
                .filter(each -> isOwner || each.issuer() == viewer.organisationKey())
                .toList();
        if (open.isEmpty() && !isOwner) {
            throw new NotFound("可缴费的房屋", command.unit());
        }
        List<Open> chosen = open.stream()
                .filter(each -> command.bills().contains(new BillId(each.bill())))
                .toList();
        if (chosen.isEmpty()
                || chosen.stream().mapToLong(Open::issuer).distinct().count() > 1) {
            throw new NothingToPay();
        }
        return write(viewer, command, chosen);
    }

    private Optional<PayOrderId> known(Viewer viewer, Command command) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), command.contentHash(viewer))) {
                        throw new KeyReusedWithOtherContent(command.key());
                    }
                    return new PayOrderId(row.getLong("order_id"));
                },
                command.key().value());
    }

    private boolean isOwner(Viewer viewer, UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        long person = viewer.person().map(PersonId::value).orElse(0L);
        return person != 0 && sql.number(MAY_PAY, unit.value(), person, today, today) > 0;
    }

    private PayOrderId write(Viewer viewer, Command command, List<Open> chosen) {
        PayOrderId id = new PayOrderId(ids.next());
        LocalDateTime now = LocalDateTime.now(clock);
        long amount = chosen.stream().mapToLong(Open::fen).sum();
        sql.update(
                INSERT,
                id.value(),
                command.key().value(),
                command.contentHash(viewer),
                chosen.get(0).issuer(),
                command.unit().value(),
                command.channel().name(),
                amount,
                viewer.user().value(),
                now,
                now.plus(VALID));
        List<@Nullable Object[]> rows = new ArrayList<>();
        chosen.forEach(each -> rows.add(new Object[] {id.value(), each.bill()}));
        sql.batch(INSERT_BILL, rows);
        audit.record(
                viewer,
                "CreatePayOrder",
                "pay-order:" + id,
                "户 %s %s下单 %d 分".formatted(command.unit(), command.channel().label(), amount));
        return id;
    }

    /** Which bills of which unit are to be paid, and how. */
    public record Command(BusinessKey key, UnitId unit, List<BillId> bills, PaymentChannel channel) {

        public Command {
            bills = List.copyOf(bills);
            if (channel == PaymentChannel.CASH) {
                throw new InvalidValue("现金请到收费前台缴纳，线上缴费请选择微信、支付宝、刷卡或转账。");
            }
            if (bills.isEmpty()) {
                throw new InvalidValue("请至少选择一张要缴的账单。");
            }
        }

        byte[] contentHash(Viewer viewer) {
            return ContentHash.of(viewer.user(), unit, bills, channel);
        }
    }

    private record Open(long bill, long issuer, long fen) {}
}
