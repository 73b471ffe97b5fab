package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.opening.OpeningBalance;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads the opening balances of one compound from the staging table, in the order of the file. */
@Singleton
class BalanceRows {

    private static final String SELECT = """
            SELECT r.row_no, r.unit_id, r.building, r.entrance, r.room,
                COALESCE(u.nature, r.nature, r.nature_guess) AS nature,
                COALESCE(u.area_hundredths, r.area_hundredths) AS area,
                r.fee_item, r.fee_period, r.fee_fen, r.fee_due, r.deposit_fen, r.balance_fen, r.balance_on
            FROM import_unit_row r LEFT JOIN estate_unit u ON u.unit_id = r.unit_id
            WHERE r.file_id = ? AND r.compound_id = ? AND r.outcome <> 'REJECTED'
            """;

    private final Sql sql;

    BalanceRows(Sql sql) {
        this.sql = sql;
    }

    /** All of one part, or only those that were answered as new. */
    List<OpeningBalance> of(FileId file, long compound, UnitPart part, boolean onlyNew) {
        boolean isFee = part == UnitPart.FEE;
        String amount = isFee ? "r.fee_fen" : "r.balance_fen";
        return sql.list(
                SELECT + " AND " + amount + " IS NOT NULL AND (? = 0 OR r.adds & ? > 0) ORDER BY r.row_no",
                row -> read(row, isFee),
                file.value(),
                compound,
                onlyNew ? 1 : 0,
                BalanceComparison.bit(part));
    }

    private static OpeningBalance read(ResultSet row, boolean isFee) throws SQLException {
        Optional<YearMonth> month = Optional.ofNullable(row.getObject("fee_period", Integer.class))
                .filter(period -> isFee)
                .map(period -> YearMonth.of(period / 100, period % 100));
        return new OpeningBalance(
                row.getInt("row_no"),
                Optional.ofNullable(row.getObject("unit_id", Long.class)).map(UnitId::new),
                "%s %s %s".formatted(row.getString("building"), row.getString("entrance"), row.getString("room")),
                Optional.ofNullable(row.getString("nature")).map(UnitNature::valueOf),
                Optional.ofNullable(row.getObject("area", Long.class)).map(Area::ofHundredths),
                Money.ofFen(row.getLong(isFee ? "fee_fen" : "balance_fen")),
                Optional.ofNullable(row.getString("fee_item")).filter(item -> isFee),
                month,
                Optional.ofNullable(row.getObject(isFee ? "fee_due" : "balance_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("deposit_fen", Long.class)).map(Money::ofFen));
    }
}
