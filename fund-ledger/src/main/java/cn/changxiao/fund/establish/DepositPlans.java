package cn.changxiao.fund.establish;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads plans beside what has been deposited since. */
@Singleton
public class DepositPlans {

    /** What came in of one demand: the first deposit now above what it was, up to the demand. */
    private static final String PAID = """
            LEAST(x.amount_fen, GREATEST(0, COALESCE(i.amount_fen, 0) - x.had_fen))
            """;

    private static final String PLANS = """
            SELECT p.plan_id, p.book_id, c.name, p.per_square_metre_fen, p.basis, p.instalments, p.first_due, p.months_apart,
                p.state, p.maker_id, COUNT(*) AS units_count, SUM(x.amount_fen) AS asked_fen, SUM(
            """ + PAID + """
            ) AS paid_fen
            FROM fund_deposit_plan p
            JOIN registry_compound c ON c.compound_id = p.compound_id
            JOIN fund_deposit_plan_unit x ON x.plan_id = p.plan_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = x.account_id
            WHERE p.book_id = ? AND (? = 0 OR p.plan_id = ?)
            GROUP BY p.plan_id, p.book_id, c.name, p.per_square_metre_fen, p.basis, p.instalments, p.first_due,
                p.months_apart, p.state, p.maker_id
            ORDER BY p.state = 'DRAFTED' DESC, p.plan_id DESC
            """;

    private static final String DEMANDS = """
            SELECT a.unit_id, CONCAT(u.building_label, u.entrance, u.room) AS place, x.area_hundredths, x.amount_fen,
            """ + PAID + """
            AS paid_fen
            FROM fund_deposit_plan_unit x
            JOIN fund_account a ON a.account_id = x.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = x.account_id
            WHERE x.plan_id = ?
            ORDER BY u.building_id, u.delivery_order, x.account_id
            """;

    private final Sql sql;
    private final FundScope scope;

    DepositPlans(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** What waits for a second person first, then the newest. */
    @ReadOnly
    public List<DepositPlan> of(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.list(PLANS, DepositPlans::read, book.value(), 0L, 0L);
    }

    /** @throws NotFound if the book has no such plan */
    @ReadOnly
    public DepositPlan find(Viewer viewer, BookId book, DepositPlanId id) {
        scope.readable(viewer, book);
        return sql.first(PLANS, DepositPlans::read, book.value(), id.value(), id.value())
                .orElseThrow(() -> new NotFound("补建计划", id));
    }

    /** The demands in the order of delivery. */
    @ReadOnly
    public List<DepositDemand> demands(Viewer viewer, BookId book, DepositPlanId id) {
        find(viewer, book, id);
        return sql.list(
                DEMANDS,
                row -> new DepositDemand(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("place"),
                        new Area(row.getLong("area_hundredths")),
                        Money.ofFen(row.getLong("amount_fen")),
                        Money.ofFen(row.getLong("paid_fen"))),
                id.value());
    }

    private static DepositPlan read(ResultSet row) throws SQLException {
        return new DepositPlan(
                new DepositPlanId(row.getLong("plan_id")),
                new BookId(row.getLong("book_id")),
                row.getString("name"),
                Money.ofFen(row.getLong("per_square_metre_fen")),
                row.getString("basis"),
                new Instalments(
                        row.getInt("instalments"),
                        row.getObject("first_due", LocalDate.class),
                        row.getInt("months_apart")),
                DepositPlanState.valueOf(row.getString("state")),
                row.getLong("maker_id"),
                row.getLong("units_count"),
                Money.ofFen(row.getLong("asked_fen")),
                Money.ofFen(row.getLong("paid_fen")));
    }
}
