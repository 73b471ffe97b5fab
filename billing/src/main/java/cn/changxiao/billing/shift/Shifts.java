package cn.changxiao.billing.shift;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the shifts of the viewer's own organisation. */
@Singleton
public class Shifts {

    private static final int ROWS = 100;

    private static final String COLUMNS = """
            SELECT s.shift_id, s.cashier_id, s.cashier_name, s.float_fen, s.opened_at, s.closed_at, s.expected_fen,
                s.counted_fen, s.reason, s.acknowledged_name, s.acknowledged_at, i.name AS issuer_name
            FROM billing_shift s JOIN registry_organisation i ON i.organisation_id = s.issuer_id
            WHERE s.issuer_id = ?
            """;
    private static final String ALL = COLUMNS + " ORDER BY s.opened_at DESC, s.shift_id DESC LIMIT ?";
    private static final String ONE = COLUMNS + " AND s.shift_id = ?";
    private static final String TAKEN = """
            SELECT p.channel, COUNT(*) AS payments, SUM(p.amount_fen) AS amount_fen FROM billing_payment p
            WHERE p.shift_id = ? GROUP BY p.channel
            """;
    private static final String PIECES = "SELECT denomination_fen, pieces FROM billing_shift_count WHERE shift_id = ?";

    private final Sql sql;

    Shifts(Sql sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<Shift> ofIssuer(Viewer viewer) {
        return sql.list(ALL, Shifts::shift, Managers.issuer(viewer, "查看班次").value(), ROWS);
    }

    /** @throws NotFound if it is no shift of the viewer's organisation */
    @ReadOnly
    public ShiftReport one(Viewer viewer, ShiftId shift) {
        long issuer = Managers.issuer(viewer, "查看班次").value();
        List<ShiftReport.Taken> taken = sql.list(TAKEN, Shifts::taken, shift.value());
        Map<Money, Integer> pieces = new HashMap<>();
        sql.list(PIECES, row -> pieces.put(Money.ofFen(row.getLong(1)), row.getInt(2)), shift.value());
        return sql.first(
                        ONE,
                        row -> new ShiftReport(shift(row), row.getString("issuer_name"), taken, pieces),
                        issuer,
                        shift.value())
                .orElseThrow(() -> new NotFound("班次", shift));
    }

    private static Shift shift(ResultSet row) throws SQLException {
        Optional<Shift.Closing> closing = Optional.empty();
        LocalDateTime closedAt = row.getObject("closed_at", LocalDateTime.class);
        if (closedAt != null) {
            closing = Optional.of(new Shift.Closing(
                    closedAt,
                    Money.ofFen(row.getLong("expected_fen")),
                    Money.ofFen(row.getLong("counted_fen")),
                    row.getString("reason")));
        }
        String acknowledged = row.getString("acknowledged_name");
        return new Shift(
                new ShiftId(row.getLong("shift_id")),
                new UserId(row.getLong("cashier_id")),
                row.getString("cashier_name"),
                Money.ofFen(row.getLong("float_fen")),
                row.getObject("opened_at", LocalDateTime.class),
                closing,
                Optional.ofNullable(row.getObject("acknowledged_at", LocalDateTime.class))
                        .map(at -> new Shift.Acknowledgement(acknowledged, at)));
    }

    private static ShiftReport.Taken taken(ResultSet row) throws SQLException {
        return new ShiftReport.Taken(
                PaymentChannel.valueOf(row.getString("channel")),
                row.getLong("payments"),
                Money.ofFen(row.getLong("amount_fen")));
    }
}
