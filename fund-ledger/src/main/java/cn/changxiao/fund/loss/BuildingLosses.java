package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads the lost buildings of a custodian. */
@Singleton
public class BuildingLosses {

    private static final String LOSSES = """
            SELECT l.loss_id, c.name, b.label, l.lost_on, l.evidence, l.state, l.maker_id,
                COALESCE(CASE WHEN l.state = 'BOOKED' THEN d.units ELSE n.units END, 0) AS units_count,
                COALESCE(CASE WHEN l.state = 'BOOKED' THEN d.owed_fen ELSE n.now_fen END, 0) AS owed_fen,
                COALESCE(d.paid_fen, 0) AS paid_fen
            FROM fund_loss l
            JOIN registry_compound c ON c.compound_id = l.compound_id
            JOIN registry_building b ON b.building_id = l.building_id
            LEFT JOIN (
                SELECT x.loss_id, COUNT(*) AS units, SUM(x.amount_fen) AS owed_fen,
                    SUM(CASE WHEN p.state = 'PAID' THEN x.amount_fen ELSE 0 END) AS paid_fen
                FROM fund_loss_line x
                LEFT JOIN fund_loss_payment p ON p.payment_id = x.payment_id
                GROUP BY x.loss_id
            ) d ON d.loss_id = l.loss_id
            LEFT JOIN (
                SELECT y.loss_id, COUNT(*) AS units, -SUM(v.balance_fen) AS now_fen
                FROM fund_loss y
                JOIN fund_account a ON a.compound_id = y.compound_id AND a.building_id = y.building_id
                    AND a.level = 'UNIT' AND a.closed_on IS NULL
                JOIN fund_balance v ON v.account_id = a.account_id
                WHERE y.state = 'RECORDED'
                GROUP BY y.loss_id
            ) n ON n.loss_id = l.loss_id
            WHERE l.custodian_id = ?
            """;

    private static final String LINES = """
            SELECT x.unit_id, CONCAT(u.building_label, u.entrance, u.room) AS place, x.part, x.amount_fen, x.payment_id,
                COALESCE(p.state, '') AS payment_state
            FROM fund_loss_line x
            JOIN registry_unit u ON u.unit_id = x.unit_id
            LEFT JOIN fund_loss_payment p ON p.payment_id = x.payment_id
            WHERE x.loss_id = ?
            ORDER BY u.delivery_order, x.account_id
            """;

    private static final String PAYMENTS = """
            SELECT payment_id, payee, paid_on, note, amount_fen, unit_count, state, maker_id FROM fund_loss_payment
            WHERE loss_id = ? ORDER BY payment_id
            """;

    private static final String VOUCHERS = """
            SELECT j.journal_id, CONCAT(j.voucher_year, '-', LPAD(j.voucher_number, 6, '0')) AS number, j.summary,
                v.amount_fen
            FROM fund_loss_voucher v
            JOIN fund_journal j ON j.journal_id = v.journal_id
            WHERE v.loss_id = ?
            ORDER BY v.payment_id, v.book_id
            """;

    private final Sql sql;
    private final FundScope scope;

    BuildingLosses(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** What waits for a second person first, then the newest. */
    @ReadOnly
    public List<BuildingLoss> of(Viewer viewer) {
        scope.requireRole(viewer, "查看房屋灭失返还", Role.FUND_CUSTODIAN);
        return sql.list(
                LOSSES + " ORDER BY l.state = 'RECORDED' DESC, l.lost_on DESC, l.loss_id DESC",
                BuildingLosses::read,
                viewer.organisationKey());
    }

    /** @throws NotFound if it is another custodian's */
    @ReadOnly
    public BuildingLossDetail find(Viewer viewer, BuildingLossId id) {
        scope.requireRole(viewer, "查看房屋灭失返还", Role.FUND_CUSTODIAN);
        BuildingLoss loss = sql.first(
                        LOSSES + " AND l.loss_id = ?", BuildingLosses::read, viewer.organisationKey(), id.value())
                .orElseThrow(() -> new NotFound("房屋灭失记录", id));
        return new BuildingLossDetail(
                loss,
                sql.list(LINES, BuildingLosses::readLine, id.value()),
                sql.list(PAYMENTS, BuildingLosses::readPayment, id.value()),
                sql.list(
                        VOUCHERS,
                        row -> new LossVoucher(
                                row.getLong("journal_id"),
                                row.getString("number"),
                                row.getString("summary"),
                                Money.ofFen(row.getLong("amount_fen"))),
                        id.value()));
    }

    private static BuildingLoss read(ResultSet row) throws SQLException {
        return new BuildingLoss(
                new BuildingLossId(row.getLong("loss_id")),
                row.getString("name"),
                row.getString("label"),
                row.getObject("lost_on", LocalDate.class),
                row.getString("evidence"),
                BuildingLossState.valueOf(row.getString("state")),
                row.getLong("maker_id"),
                row.getLong("units_count"),
                Money.ofFen(row.getLong("owed_fen")),
                Money.ofFen(row.getLong("paid_fen")));
    }

    private static LossLine readLine(ResultSet row) throws SQLException {
        return new LossLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("place"),
                row.getString("part").equals("SELLER"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getLong("payment_id") != 0,
                row.getString("payment_state").equals("PAID"));
    }

    private static LossPayment readPayment(ResultSet row) throws SQLException {
        return new LossPayment(
                row.getLong("payment_id"),
                LossPayee.valueOf(row.getString("payee")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("note"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getLong("unit_count"),
                row.getString("state").equals("PAID"),
                row.getLong("maker_id"));
    }
}
