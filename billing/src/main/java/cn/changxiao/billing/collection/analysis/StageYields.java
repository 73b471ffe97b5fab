package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.collection.target.CollectionReaders;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads what each dunning stage of the last year was followed by, from the demands and the money received after them. */
@Singleton
public class StageYields {

    private static final int DAYS_BACK = 365;

    /** A row for each demand and month of it; money out of credit is no answer to a demand and is not counted. */
    private static final String YIELDS = """
            SELECT x.stage_no, COUNT(DISTINCT x.step_id) AS demands,
                CASE WHEN MIN(x.channel) = MAX(x.channel) THEN MAX(x.channel) ELSE '' END AS channel,
                SUM(CASE WHEN x.age > 14 THEN x.open_fen ELSE 0 END) AS demanded14_fen,
                SUM(CASE WHEN x.age > 14 THEN LEAST(x.open_fen, GREATEST(0, x.paid14_fen)) ELSE 0 END) AS paid14_fen,
                SUM(CASE WHEN x.age > 30 THEN x.open_fen ELSE 0 END) AS demanded30_fen,
                SUM(CASE WHEN x.age > 30 THEN LEAST(x.open_fen, GREATEST(0, x.paid30_fen)) ELSE 0 END) AS paid30_fen
            FROM (SELECT s.step_id, s.stage_no, s.channel, d.period, d.open_fen, DATEDIFF(?, s.made_on) AS age,
                    COALESCE(SUM(CASE WHEN DATEDIFF(p.received_on, s.made_on) BETWEEN 0 AND 14 THEN a.amount_fen END), 0)
                        AS paid14_fen,
                    COALESCE(SUM(CASE WHEN DATEDIFF(p.received_on, s.made_on) BETWEEN 0 AND 30 THEN a.amount_fen END), 0)
                        AS paid30_fen
                FROM billing_dunning_step s
                JOIN billing_dunning_step_item d ON d.step_id = s.step_id
                LEFT JOIN billing_open_item o ON o.unit_id = s.unit_id AND o.period = d.period
                    AND o.issuer_id = s.issuer_id
                    AND o.fee_item_id IN (SELECT f.fee_item_id FROM billing_fee_item f WHERE f.counts_in_rate)
                LEFT JOIN billing_allocation a ON a.bill_id = o.bill_id AND a.unit_id = o.unit_id AND a.period = o.period
                    AND a.fee_item_id = o.fee_item_id AND a.sequence_no = o.sequence_no
                LEFT JOIN billing_payment p ON p.payment_id = a.payment_id
                WHERE s.made_on > ? AND s.made_on <= ? AND (? = 0 OR s.issuer_id = ?) AND s.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                GROUP BY s.step_id, s.stage_no, s.channel, s.made_on, d.period, d.open_fen) x
            GROUP BY x.stage_no ORDER BY x.stage_no
            """;

    private final Sql sql;
    private final Clock clock;

    StageYields(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the order of the stages. */
    public List<StageYield> of(Viewer viewer) {
        long only = CollectionReaders.onlyIssuer(viewer);
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                YIELDS,
                StageYields::read,
                today,
                today.minusDays(DAYS_BACK),
                today,
                only,
                only,
                viewer.organisationKey());
    }

    private static StageYield read(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new StageYield(
                row.getInt("stage_no"),
                channel.isEmpty() ? "" : DunningChannel.valueOf(channel).label(),
                row.getLong("demands"),
                Money.ofFen(row.getLong("demanded14_fen")),
                Money.ofFen(row.getLong("paid14_fen")),
                Money.ofFen(row.getLong("demanded30_fen")),
                Money.ofFen(row.getLong("paid30_fen")));
    }
}
