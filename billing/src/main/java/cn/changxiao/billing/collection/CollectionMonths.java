package cn.changxiao.billing.collection;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the totals of years, months and buildings in the transaction that bills, allocates or takes back. Three multi-row
 * statements, always in this order and each in the order of its keys: two transactions meet first at the coarsest row they
 * share, where one waits before it holds what the other wants.
 */
@Singleton
public class CollectionMonths {

    private static final String ADD_YEARS = """
            INSERT INTO billing_collection_year (compound_id, issuer_id, year_no, due_fen, on_time_fen, recovered_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE due_fen = due_fen + VALUES(due_fen), on_time_fen = on_time_fen + VALUES(on_time_fen),
                recovered_fen = recovered_fen + VALUES(recovered_fen)
            """;
    private static final String SUMS = """
            due_fen, on_time_fen, late_fen, recovered_fen, households_due, households_on_time, households_late)
            """;
    private static final String ADD = """
            ON DUPLICATE KEY UPDATE due_fen = due_fen + VALUES(due_fen), on_time_fen = on_time_fen + VALUES(on_time_fen),
                late_fen = late_fen + VALUES(late_fen), recovered_fen = recovered_fen + VALUES(recovered_fen),
                households_due = households_due + VALUES(households_due),
                households_on_time = households_on_time + VALUES(households_on_time),
                households_late = households_late + VALUES(households_late)
            """;
    private static final String ADD_MONTHS = "INSERT INTO billing_collection_month (compound_id, issuer_id, period, "
            + SUMS + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\n" + ADD;
    private static final String ADD_BUILDINGS =
            "INSERT INTO billing_collection_building_month (compound_id, issuer_id, period, building_id, fee_item_id, "
                    + SUMS + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\n" + ADD;

    private final Sql sql;

    CollectionMonths(Sql sql) {
        this.sql = sql;
    }

    /** Adds the changes, of which a change of nothing still leaves its row; needs a running transaction. */
    public void add(long issuer, CollectionChanges changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> years = new ArrayList<>();
        changes.years()
                .forEach((key, change) -> years.add(new Object[] {
                    key.compound(),
                    issuer,
                    key.year(),
                    change.due().fen(),
                    change.onTime().fen(),
                    change.recovered().fen()
                }));
        sql.batch(ADD_YEARS, years);
        List<@Nullable Object[]> months = new ArrayList<>();
        changes.months()
                .forEach((key, change) -> months.add(
                        row(change, key.compound(), issuer, key.month().number())));
        sql.batch(ADD_MONTHS, months);
        List<@Nullable Object[]> buildings = new ArrayList<>();
        changes.cells()
                .forEach((cell, change) -> buildings.add(
                        row(change, cell.compound(), issuer, cell.month().number(), cell.building(), cell.item())));
        sql.batch(ADD_BUILDINGS, buildings);
    }

    private static @Nullable Object[] row(CollectionTotals change, long... key) {
        long[] sums = {
            change.due().fen(),
            change.onTime().fen(),
            change.late().fen(),
            change.recovered().fen(),
            change.householdsDue(),
            change.householdsOnTime(),
            change.householdsLate()
        };
        @Nullable Object[] row = new Object[key.length + sums.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < key.length ? key[i] : sums[i - key.length];
        }
        return row;
    }
}
