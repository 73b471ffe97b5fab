package cn.changxiao.billing.dispute;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads objections: a manager those to its bills, a street office those of its area, an owner the own. */
@Singleton
public class Disputes {

    /**
     * True for the open item {@code o} of a surrounding query while somebody objects to it; the one place that says what
     * a dispute covers today.
     */
    public static final String COVERS_OPEN_ITEM = """
            EXISTS (SELECT 1 FROM billing_dispute d
                WHERE d.unit_id = o.unit_id AND d.issuer_id = o.issuer_id AND d.state = 'OPEN'
                    AND (d.bill_id = 0 OR d.bill_id = o.bill_id)
                    AND (d.fee_item_id = 0 OR d.fee_item_id = o.fee_item_id))
            """;

    private static final String SCOPE = """
            FROM billing_dispute d
            JOIN registry_compound c ON c.compound_id = d.compound_id
            JOIN registry_unit u ON u.unit_id = d.unit_id
            WHERE (d.issuer_id = ? OR ? = 0) AND (d.state = 'OPEN' OR ? = 0) AND (d.dispute_id = ? OR ? = 0)
                AND (d.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                    OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = d.unit_id AND w.person_id = ?
                        AND w.valid_from <= ? AND ? < w.valid_until)
                    OR EXISTS (SELECT 1 FROM billing_bill b WHERE b.bill_id = d.bill_id AND b.payer_id = ?))
            """;
    private static final String LIST = """
            SELECT d.dispute_id, d.state, d.unit_id, d.bill_id, d.fee_item_id, d.opened_on, d.closed_on, c.name AS compound_name,
                u.building_label, u.entrance, u.room,
                (SELECT s.said FROM billing_dispute_step s WHERE s.dispute_id = d.dispute_id
                    ORDER BY s.step_id LIMIT 1) AS reason,
                (SELECT b.number_year FROM billing_bill b WHERE b.bill_id = d.bill_id) AS number_year,
                (SELECT b.number_in_year FROM billing_bill b WHERE b.bill_id = d.bill_id) AS number_in_year
            """ + SCOPE + """
            ORDER BY CASE d.state WHEN 'OPEN' THEN 0 ELSE 1 END, d.dispute_id DESC LIMIT ? OFFSET ?
            """;
    private static final String COUNT = "SELECT COUNT(*) " + SCOPE;
    private static final String STEPS = """
            SELECT state, said, user_name, recorded_at FROM billing_dispute_step WHERE dispute_id = ? ORDER BY step_id
            """;

    private final Sql sql;
    private final Clock clock;

    Disputes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that are open first, the newest first. */
    public List<Dispute> list(Viewer viewer, boolean openOnly, int limit, long offset) {
        return sql.list(LIST, Disputes::read, scope(viewer, openOnly, 0, (long) limit, offset));
    }

    public long count(Viewer viewer, boolean openOnly) {
        return sql.number(COUNT, scope(viewer, openOnly, 0));
    }

    /** @throws NotFound if there is none or the viewer must not see it */
    public Dispute one(Viewer viewer, DisputeId dispute) {
        return sql.first(LIST, Disputes::read, scope(viewer, false, dispute.value(), 1L, 0L))
                .orElseThrow(() -> new NotFound("异议", dispute));
    }

    /** What was said in it, oldest first; asked for an objection that {@link #one} gave. */
    public List<DisputeStep> steps(DisputeId dispute) {
        return sql.list(
                STEPS,
                row -> new DisputeStep(
                        DisputeState.valueOf(row.getString("state")),
                        row.getString("said"),
                        row.getString("user_name"),
                        row.getObject("recorded_at", LocalDateTime.class)),
                dispute.value());
    }

    private Object[] scope(Viewer viewer, boolean openOnly, long only, Object... further) {
        long issuer = Managers.onlyIssuer(viewer);
        long person = viewer.person().map(PersonId::value).orElse(0L);
        LocalDate today = LocalDate.now(clock);
        Object[] values = {
            issuer, issuer, openOnly ? 1 : 0, only, only, viewer.organisationKey(), person, today, today, person
        };
        Object[] all = Arrays.copyOf(values, values.length + further.length);
        System.arraycopy(further, 0, all, values.length, further.length);
        return all;
    }

    private static Dispute read(ResultSet row) throws SQLException {
        long bill = row.getLong("bill_id");
        int item = row.getInt("fee_item_id");
        return new Dispute(
                new DisputeId(row.getLong("dispute_id")),
                DisputeState.valueOf(row.getString("state")),
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name") + " " + Rooms.place(row),
                bill == 0
                        ? Optional.empty()
                        : Optional.of(new Dispute.DisputedBill(
                                bill,
                                new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")).toString())),
                item == 0 ? Optional.empty() : Optional.of(FeeItem.ofId(item)),
                row.getString("reason"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
