package cn.changxiao.fund.account;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the sub-accounts of units. */
@Singleton
public class UnitAccounts {

    private static final String OF_COMPOUNDS = """
            SELECT book_id, unit_id, account_id FROM fund_account
            WHERE compound_id IN (:list) AND part = '%s' AND closed_on IS NULL
            """;

    private final Sql sql;

    UnitAccounts(Sql sql) {
        this.sql = sql;
    }

    /** The owner's sub-account of every unit of the compounds that has one open in the book. */
    public Map<UnitId, AccountId> ofCompounds(BookId book, List<CompoundId> compounds) {
        return ofCompounds(book, compounds, AccountPart.OWNER);
    }

    /** The sub-account of that part of every unit of the compounds that has one open in the book. */
    public Map<UnitId, AccountId> ofCompounds(BookId book, List<CompoundId> compounds, AccountPart part) {
        Map<UnitId, AccountId> accounts = new HashMap<>();
        InList.of(compounds.stream().map(CompoundId::value).toList()).query(sql, OF_COMPOUNDS.formatted(part), row -> {
            if (row.getLong("book_id") == book.value()) {
                accounts.put(new UnitId(row.getLong("unit_id")), new AccountId(row.getLong("account_id")));
            }
            return book;
        });
        return accounts;
    }
}
