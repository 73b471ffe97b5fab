package cn.changxiao.fund.asof;

import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Balances of units at a point in time: the last checkpoint that was there at that moment, and the entries after it. Of a
 * checkpoint written later nothing is taken, for it may hold what came later.
 */
@Singleton
public class BalancesAsOf {

    private static final String BALANCES = """
            SELECT a.unit_id, e.name, CONCAT(u.building_label, u.entrance, u.room,
                    CASE a.part WHEN 'SELLER' THEN '（售房单位）' ELSE '' END) AS place, a.account_id,
                -COALESCE(MAX(c.balance_fen), 0) - COALESCE(SUM(CASE WHEN j.posted_at <= ? THEN p.amount_fen END), 0)
                    AS balance_fen,
                -COALESCE(MAX(c.balance_fen), 0) - COALESCE(SUM(p.amount_fen), 0) AS now_fen
            FROM fund_account a
            JOIN registry_unit u ON u.unit_id = a.unit_id
            JOIN registry_compound e ON e.compound_id = a.compound_id
            LEFT JOIN fund_checkpoint c ON c.account_id = a.account_id
                AND c.month = (SELECT MAX(x.month) FROM fund_checkpoint x
                    WHERE x.account_id = a.account_id AND x.month <= ? AND x.written_at <= ?)
            LEFT JOIN (fund_posting p JOIN fund_journal j ON j.journal_id = p.journal_id)
                ON p.account_id = a.account_id AND p.account_sequence >= COALESCE(c.open_sequence, 1)
                    AND j.value_date <= ?
                    AND YEAR(j.value_date) * 100 + MONTH(j.value_date) > COALESCE(c.month, 0)
            WHERE a.level = 'UNIT' AND %s
            GROUP BY a.account_id, a.unit_id, e.name, place
            ORDER BY a.account_id
            """;

    private static final String OF_UNIT = BALANCES.formatted("a.unit_id = ? AND a.part = 'OWNER'");

    private static final String OF_COMPOUND = BALANCES.formatted("a.compound_id = ?");

    private final Sql sql;
    private final UnitStatements units;

    BalancesAsOf(Sql sql, UnitStatements units) {
        this.sql = sql;
        this.units = units;
    }

    /**
     * One unit, for whoever may read its account now.
     *
     * @throws NotFound if the viewer does not see such an account
     */
    @ReadOnly
    public UnitAsOf ofUnit(Viewer viewer, UnitId unit, AsOf when) {
        units.of(viewer, unit, 0);
        return read(OF_UNIT, unit.value(), when).stream().findFirst().orElseThrow(() -> new NotFound("分户账", unit));
    }

    /** Every unit of a compound that ever had an account, in the order in which the accounts were opened. */
    @ReadOnly
    public List<UnitAsOf> ofCompound(Viewer viewer, CompoundId compound, AsOf when) {
        units.ofCompound(viewer, compound);
        return read(OF_COMPOUND, compound.value(), when);
    }

    private List<UnitAsOf> read(String query, long of, AsOf when) {
        return sql.list(
                query, BalancesAsOf::readUnit, when.knownAt(), when.lastWholeMonth(), when.knownAt(), when.day(), of);
    }

    private static UnitAsOf readUnit(ResultSet row) throws SQLException {
        return new UnitAsOf(
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                row.getString("place"),
                Money.ofFen(row.getLong("balance_fen")),
                Money.ofFen(row.getLong("now_fen")));
    }
}
