package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads refunds: an issuer its own, a street office those of its area, an owner those of the own units. */
@Singleton
public class Refunds {

    private static final String COLUMNS = """
            SELECT r.refund_id, r.receipt_year, r.receipt_number, r.state, i.name AS issuer_name, c.name AS compound_name,
                r.unit_id, u.building_label, u.entrance, u.room, r.payment_id, r.amount_fen, r.reason, r.note, r.answer,
                r.requested_by, r.requested_at, r.channel, r.channel_transaction, r.paid_on
            FROM billing_refund r
            JOIN registry_organisation i ON i.organisation_id = r.issuer_id
            JOIN registry_compound c ON c.compound_id = r.compound_id
            JOIN registry_unit u ON u.unit_id = r.unit_id
            """;
    private static final String SCOPE = """
             (r.issuer_id = ? OR (? = 0 AND r.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?))
                OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = r.unit_id AND w.person_id = ?
                    AND w.valid_from <= DATE(r.requested_at) AND DATE(r.requested_at) < w.valid_until))
            """;
    private static final String OF_ISSUER =
            COLUMNS + "WHERE r.issuer_id = ? AND r.state = ? ORDER BY r.refund_id DESC LIMIT ? OFFSET ?";
    private static final String COUNT = "SELECT COUNT(*) FROM billing_refund r WHERE r.issuer_id = ? AND r.state = ?";
    private static final String ONE = COLUMNS + "WHERE r.refund_id = ? AND" + SCOPE;
    private static final String OF_UNIT = COLUMNS + "WHERE r.unit_id = ? AND r.state IN ('APPROVED', 'PAID') AND"
            + SCOPE + "ORDER BY r.refund_id DESC LIMIT 60";

    private final Sql sql;

    Refunds(Sql sql) {
        this.sql = sql;
    }

    /** The newest first. */
    @ReadOnly
    public List<Refund> ofIssuer(Viewer viewer, RefundState state, int limit, long offset) {
        long issuer = Managers.issuer(viewer, "查看退款").value();
        return sql.list(OF_ISSUER, Refunds::read, issuer, state.name(), limit, offset);
    }

    @ReadOnly
    public long countOfIssuer(Viewer viewer, RefundState state) {
        return sql.number(COUNT, Managers.issuer(viewer, "查看退款").value(), state.name());
    }

    /** @throws NotFound if there is no such refund or the viewer must not see it */
    @ReadOnly
    public Refund one(Viewer viewer, RefundId refund) {
        long only = Managers.onlyIssuer(viewer);
        return sql.first(ONE, Refunds::read, refund.value(), only, only, viewer.organisationKey(), person(viewer))
                .orElseThrow(() -> new NotFound("退款", refund));
    }

    /** The newest approved refunds of a unit. */
    @ReadOnly
    public List<Refund> ofUnit(Viewer viewer, UnitId unit) {
        long only = Managers.onlyIssuer(viewer);
        return sql.list(OF_UNIT, Refunds::read, unit.value(), only, only, viewer.organisationKey(), person(viewer));
    }

    private static long person(Viewer viewer) {
        return viewer.person().map(PersonId::value).orElse(0L);
    }

    private static Refund read(ResultSet row) throws SQLException {
        long payment = row.getLong("payment_id");
        long number = row.getLong("receipt_number");
        return new Refund(
                new RefundId(row.getLong("refund_id")),
                number == 0 ? "" : "%d-T%06d".formatted(row.getInt("receipt_year"), number),
                RefundState.valueOf(row.getString("state")),
                row.getString("issuer_name"),
                row.getString("compound_name"),
                new UnitId(row.getLong("unit_id")),
                Rooms.place(row),
                payment == 0 ? Optional.empty() : Optional.of(new PaymentId(payment)),
                Money.ofFen(row.getLong("amount_fen")),
                RefundReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getString("answer"),
                row.getLong("requested_by"),
                row.getObject("requested_at", LocalDateTime.class),
                Optional.ofNullable(row.getString("channel")).map(PaymentChannel::valueOf),
                Optional.ofNullable(row.getString("channel_transaction")),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }
}
