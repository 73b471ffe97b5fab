package cn.changxiao.billing.shift;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** The open shift of a cashier, and the hold on it while money is recorded in it. */
@Singleton
public class RunningShifts {

    private static final String MINE = "SELECT shift_id FROM billing_shift WHERE open_cashier_id = ? AND issuer_id = ?";
    private static final String HOLD = """
            SELECT shift_id FROM billing_shift WHERE shift_id = ? AND issuer_id = ? AND open_cashier_id = ?
            LOCK IN SHARE MODE
            """;

    private final Sql sql;

    RunningShifts(Sql sql) {
        this.sql = sql;
    }

    public Optional<ShiftId> of(Viewer viewer) {
        return sql.first(MINE, row -> new ShiftId(row.getLong(1)), viewer.user().value(), viewer.organisationKey());
    }

    /**
     * Keeps the viewer's shifts open until the running transaction ends.
     *
     * @throws ShiftNotOpen if one is closed or another cashier's
     */
    public void hold(Viewer viewer, Collection<ShiftId> shifts) {
        TreeSet<Long> sorted = new TreeSet<>();
        shifts.forEach(shift -> sorted.add(shift.value()));
        for (long shift : sorted) {
            if (sql.number(HOLD, shift, viewer.organisationKey(), viewer.user().value()) != shift) {
                throw new ShiftNotOpen(new ShiftId(shift));
            }
        }
    }
}
