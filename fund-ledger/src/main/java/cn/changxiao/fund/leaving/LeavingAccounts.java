package cn.changxiao.fund.leaving;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Locks the open sub-accounts that a custodian keeps for a compound or a building, in the order of their ids. */
@Singleton
public class LeavingAccounts {

    private static final String LOCK = """
            SELECT a.account_id, a.book_id, a.title_code, a.unit_id, a.part, -b.balance_fen AS own_fen,
                COALESCE(i.amount_fen, 0) AS initial_fen
            FROM fund_account a
            JOIN fund_book k ON k.book_id = a.book_id
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE k.custodian_id = ? AND a.compound_id = ? AND (? = 0 OR a.building_id = ?) AND a.level = 'UNIT'
                AND a.closed_on IS NULL
            ORDER BY a.account_id FOR UPDATE
            """;

    private final Sql sql;
    private final OpenItems openItems;

    LeavingAccounts(Sql sql, OpenItems openItems) {
        this.sql = sql;
        this.openItems = openItems;
    }

    /**
     * The accounts, with or without a balance; in the running transaction.
     *
     * @throws NoOpenAccounts if there is none
     * @throws AccountsNotSettled if a withdrawal, deposit, income run, refund or hold is open on one of them
     */
    public List<LeavingAccount> lock(OrganisationId custodian, CompoundId compound, Optional<BuildingId> building) {
        long one = building.map(BuildingId::value).orElse(0L);
        List<LeavingAccount> accounts = sql.list(
                LOCK,
                row -> new LeavingAccount(
                        new AccountId(row.getLong("account_id")),
                        new BookId(row.getLong("book_id")),
                        AccountTitle.of(row.getString("title_code")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("part"),
                        Money.ofFen(row.getLong("own_fen")),
                        Money.ofFen(row.getLong("initial_fen"))),
                custodian.value(),
                compound.value(),
                one,
                one);
        if (accounts.isEmpty()) {
            throw new NoOpenAccounts();
        }
        openItems.requireNone(compound, building);
        return accounts;
    }
}
