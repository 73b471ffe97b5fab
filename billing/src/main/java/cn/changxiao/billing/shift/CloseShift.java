package cn.changxiao.billing.shift;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cashier counts the drawer and ends the shift; a difference needs a reason. */
@Singleton
public class CloseShift {

    private static final int LONGEST_REASON = 255;

    // The lock waits for payments that are being recorded in the shift, so that none is missed.
    private static final String MINE = """
            SELECT float_fen FROM billing_shift WHERE shift_id = ? AND issuer_id = ? AND open_cashier_id = ? FOR UPDATE
            """;
    private static final String CASH = """
            SELECT COALESCE(SUM(p.amount_fen), 0) FROM billing_payment p WHERE p.shift_id = ? AND p.channel = 'CASH'
            """;
    private static final String CLOSE = """
            UPDATE billing_shift SET open_cashier_id = NULL, closed_at = ?, expected_fen = ?, counted_fen = ?, reason = ?
            WHERE shift_id = ? AND open_cashier_id = ?
            """;
    private static final String COUNT = """
            INSERT INTO billing_shift_count (shift_id, denomination_fen, pieces) VALUES (?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    CloseShift(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Closes the viewer's own open shift.
     *
     * @throws ShiftNotOpen if it is closed or another cashier's
     * @throws DifferenceNeedsReason if counted is not expected and no reason is given
     */
    @Transactional
    public void close(Viewer viewer, ShiftId shift, CashCount counted, String reason) {
        long issuer = Managers.issuer(viewer, "结班").value();
        long user = viewer.user().value();
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidValue("差额原因不超过 %d 字。".formatted(LONGEST_REASON));
        }
        long change = sql.first(MINE, row -> row.getLong(1), shift.value(), issuer, user)
                .orElseThrow(() -> new ShiftNotOpen(shift));
        Money expected = Money.ofFen(change + sql.number(CASH, shift.value()));
        Money total = counted.total();
        if (!total.equals(expected) && reason.isBlank()) {
            throw new DifferenceNeedsReason(expected, total);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(CLOSE, now, expected.fen(), total.fen(), reason.strip(), shift.value(), user);
        List<@Nullable Object[]> rows = new ArrayList<>();
        counted.pieces().forEach((note, pieces) -> rows.add(new Object[] {shift.value(), note.fen(), pieces}));
        sql.batch(COUNT, rows);
        audit.record(viewer, "CloseShift", "shift:" + shift, "应有 %s 元，清点 %s 元".formatted(expected, total));
    }
}
