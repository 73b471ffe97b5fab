package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Locks incomes and reads their shares for whoever decides them. */
@Singleton
class PublicIncomeRows {

    private static final String LOCK = """
            SELECT income_id, compound_id, source, amount_fen, received_on, note, state, maker_id FROM fund_public_income
            WHERE income_id = ? AND book_id = ? FOR UPDATE
            """;

    private static final String SHARES = """
            SELECT account_id, amount_fen FROM fund_public_income_share
            WHERE income_id = ? AND amount_fen > 0 ORDER BY account_id
            """;

    private final Sql sql;

    PublicIncomeRows(Sql sql) {
        this.sql = sql;
    }

    PublicIncomeRow lock(BookId book, PublicIncomeId id) {
        return sql.first(
                        LOCK,
                        row -> new PublicIncomeRow(
                                new PublicIncomeId(row.getLong("income_id")),
                                new CompoundId(row.getLong("compound_id")),
                                PublicIncomeSource.valueOf(row.getString("source")),
                                Money.ofFen(row.getLong("amount_fen")),
                                row.getObject("received_on", LocalDate.class),
                                row.getString("note"),
                                PublicIncomeState.valueOf(row.getString("state")),
                                new UserId(row.getLong("maker_id"))),
                        id.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("公共收益", id));
    }

    Map<AccountId, Money> shares(PublicIncomeId id) {
        Map<AccountId, Money> shares = new LinkedHashMap<>();
        sql.list(
                SHARES,
                row -> shares.put(new AccountId(row.getLong("account_id")), Money.ofFen(row.getLong("amount_fen"))),
                id.value());
        return shares;
    }
}
