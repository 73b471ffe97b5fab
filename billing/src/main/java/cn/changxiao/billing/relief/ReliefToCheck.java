package cn.changxiao.billing.relief;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;

/** A proposed relief, locked for whoever checks it. */
record ReliefToCheck(ReliefState state, long proposedBy, long unit, FeeItem item, LocalDate from, LocalDate until) {

    private static final String LOCK = """
            SELECT state, proposed_by, unit_id, fee_item_id, valid_from, valid_until FROM billing_relief
            WHERE relief_id = ? AND proposed_by_organisation = ? FOR UPDATE
            """;

    static ReliefToCheck lock(Sql sql, ReliefId relief, long issuer) {
        return sql.first(
                        LOCK,
                        row -> new ReliefToCheck(
                                ReliefState.valueOf(row.getString("state")),
                                row.getLong("proposed_by"),
                                row.getLong("unit_id"),
                                FeeItem.ofId(row.getInt("fee_item_id")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)),
                        relief.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("减免", relief));
    }

    /**
     * Passes if it waits and another person proposed it.
     *
     * @throws ReliefAlreadyChecked if it was checked before
     * @throws SamePersonCannotCheck if the viewer proposed it
     */
    void requireOpen(ReliefId relief, Viewer viewer) {
        if (state != ReliefState.PROPOSED) {
            throw new ReliefAlreadyChecked(relief);
        }
        if (proposedBy == viewer.user().value()) {
            throw new SamePersonCannotCheck("减免审批");
        }
    }
}
