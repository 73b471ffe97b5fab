package cn.changxiao.billing.collection.revision;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads who changed which months that had ended, newest first. */
@Singleton
public class Revisions {

    /** So many are shown; the month and the compound narrow them down. */
    public static final int SHOWN_MAX = 200;

    private static final String LIST = """
            SELECT g.compound_id, c.name, o.name AS issuer_name, g.recorded_at, g.first_period, g.last_period, g.due_fen,
                g.paid_fen, g.causes, g.sources, COALESCE(u.user_name, '') AS person, g.bill_id, g.payment_id, g.refund_id,
                g.run_id
            FROM (
                SELECT r.compound_id, r.issuer_id, r.recorded_at, MIN(r.counted_period) AS first_period,
                    MAX(r.counted_period) AS last_period, SUM(r.due_fen) AS due_fen, SUM(r.paid_fen) AS paid_fen,
                    GROUP_CONCAT(DISTINCT r.cause ORDER BY r.cause) AS causes, MAX(r.sources) AS sources,
                    COALESCE(MAX(j.bill_id), 0) AS bill_id, COALESCE(MAX(p.payment_id), 0) AS payment_id,
                    COALESCE(MAX(f.refund_id), 0) AS refund_id, COALESCE(MAX(n.run_id), 0) AS run_id,
                    COALESCE(MAX(j.checked_by), MAX(f.checked_by), MAX(t.taken_by), MAX(CASE WHEN r.cause = 'PAYMENT' THEN
                        p.recorded_by END), MAX(n.signed_by)) AS person_id
                FROM billing_collection_revision r
                LEFT JOIN billing_adjustment j ON r.cause = 'ADJUSTMENT' AND j.adjustment_id = r.source_id
                LEFT JOIN billing_payment p ON r.cause IN ('PAYMENT', 'RELEASE') AND p.payment_id = r.source_id
                LEFT JOIN billing_refund f ON r.cause = 'RELEASE' AND f.payment_id = r.source_id
                    AND f.checked_at = r.recorded_at
                LEFT JOIN billing_taken_back t ON r.cause = 'RELEASE' AND t.payment_id = r.source_id
                    AND t.taken_at = r.recorded_at
                LEFT JOIN billing_run n ON r.cause = 'BILL' AND n.run_id = r.source_id
                WHERE (? = 0 OR r.issuer_id = ?) AND (? = 0 OR r.counted_period = ?) AND (? = 0 OR r.compound_id = ?)
                    AND r.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                GROUP BY r.compound_id, r.issuer_id, r.recorded_at
                ORDER BY r.recorded_at DESC, r.compound_id, r.issuer_id LIMIT ?) g
            JOIN registry_compound c ON c.compound_id = g.compound_id
            JOIN registry_organisation o ON o.organisation_id = g.issuer_id
            LEFT JOIN registry_user u ON u.user_id = g.person_id
            ORDER BY g.recorded_at DESC, g.compound_id, g.issuer_id
            """;

    private static final String COMPOUNDS = """
            SELECT c.compound_id, c.name FROM registry_compound c
            WHERE c.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                AND EXISTS (SELECT 1 FROM billing_collection_revision r
                    WHERE r.compound_id = c.compound_id AND (? = 0 OR r.issuer_id = ?))
            ORDER BY c.name, c.compound_id
            """;

    private final Sql sql;

    Revisions(Sql sql) {
        this.sql = sql;
    }

    /** At most {@link #SHOWN_MAX}, of one month and of one compound if they are given; a manager sees its own bills alone. */
    public List<Revision> list(Viewer viewer, Optional<BillingMonth> month, Optional<CompoundId> compound) {
        viewer.require(
                "查看月末以后的更正", Role.STREET_OFFICE, Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.HOUSING_AUTHORITY);
        long only = Managers.onlyIssuer(viewer);
        int m = month.map(BillingMonth::number).orElse(0);
        long c = compound.map(CompoundId::value).orElse(0L);
        return sql.list(LIST, Revisions::read, only, only, m, m, c, c, viewer.organisationKey(), SHOWN_MAX);
    }

    /** The compounds that have any, by name. */
    public List<RevisionPlace> compounds(Viewer viewer) {
        long only = Managers.onlyIssuer(viewer);
        return sql.list(
                COMPOUNDS,
                row -> new RevisionPlace(new CompoundId(row.getLong("compound_id")), row.getString("name")),
                viewer.organisationKey(),
                only,
                only);
    }

    private static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                row.getString("issuer_name"),
                row.getObject("recorded_at", LocalDateTime.class),
                new BillingMonth(row.getInt("first_period")),
                new BillingMonth(row.getInt("last_period")),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("paid_fen")),
                Arrays.stream(row.getString("causes").split(","))
                        .map(RevisionCause::valueOf)
                        .toList(),
                row.getInt("sources"),
                row.getString("person"),
                new Revision.Links(
                        row.getLong("bill_id"),
                        row.getLong("payment_id"),
                        row.getLong("refund_id"),
                        row.getLong("run_id")));
    }
}
