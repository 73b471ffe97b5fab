package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the sums that a tie compares, each from its own rows. */
@Singleton
class TieSums {

    private static final String BUILDINGS = """
            SELECT compound_id, building_id, -SUM(balance_fen) AS units_fen, -SUM(posted_fen) AS posted_fen
            FROM (
                SELECT a.compound_id, a.building_id, b.balance_fen, COALESCE(SUM(p.amount_fen), 0) AS posted_fen
                FROM fund_account a
                JOIN fund_balance b ON b.account_id = a.account_id
                LEFT JOIN fund_posting p ON p.account_id = a.account_id
                WHERE a.book_id = ? AND a.level = 'UNIT'
                GROUP BY a.account_id, a.compound_id, a.building_id, b.balance_fen
            ) accounts
            GROUP BY compound_id, building_id
            ORDER BY compound_id, building_id
            """;

    private static final String CONTROL = """
            SELECT compound_id, SUM(credit_fen - debit_fen) AS control_fen
            FROM fund_total
            WHERE book_id = ? AND title_code IN (%s)
            GROUP BY compound_id
            """.formatted(AccountTitle.keptByUnit()
            .map(title -> Integer.toString(title.number()))
            .collect(Collectors.joining(", ")));

    private static final String GENERAL = """
            SELECT a.account_id, a.title_code, b.balance_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'GENERAL'
            """;

    private final Sql sql;

    TieSums(Sql sql) {
        this.sql = sql;
    }

    List<BuildingSum> buildings(BookId book) {
        return sql.list(
                BUILDINGS,
                row -> new BuildingSum(
                        new CompoundId(row.getLong("compound_id")),
                        new BuildingId(row.getLong("building_id")),
                        Money.ofFen(row.getLong("units_fen")),
                        Money.ofFen(row.getLong("posted_fen"))),
                book.value());
    }

    /** What the control titles say of each compound; the book as a whole stands under 0. */
    Map<CompoundId, Money> control(BookId book) {
        Map<CompoundId, Money> control = new HashMap<>();
        sql.list(
                CONTROL,
                row -> control.put(new CompoundId(row.getLong("compound_id")), Money.ofFen(row.getLong("control_fen"))),
                book.value());
        return control;
    }

    List<GeneralSum> general(BookId book) {
        return sql.list(
                GENERAL,
                row -> new GeneralSum(
                        row.getLong("account_id"),
                        AccountTitle.of(row.getString("title_code")),
                        Money.ofFen(row.getLong("balance_fen"))),
                book.value());
    }

    /** What a building's units have by their balances and by their postings. */
    record BuildingSum(CompoundId compound, BuildingId building, Money units, Money posted) {}

    /** The balance of an account of the general ledger, debit positive. */
    record GeneralSum(long account, AccountTitle title, Money balance) {

        boolean isAsset() {
            return title.element() == AccountElement.ASSET;
        }
    }
}
