package cn.changxiao.fund.succession;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.OverdraftRule;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.unitchange.UnitSuccession;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Opens the sub-accounts of units that were formed, under the title and for the part of the account they follow. */
@Singleton
class SuccessorAccounts {

    private static final String FIND = """
            SELECT account_id FROM fund_account WHERE book_id = ? AND title_code = ? AND unit_id = ? AND part = ?
            """;
    private static final String OPEN = """
            INSERT INTO fund_account (account_id, book_id, level, title_code, compound_id, building_id, unit_id, part,
                opened_on)
            VALUES (?, ?, 'UNIT', ?, ?, ?, ?, ?, ?)
            """;
    private static final String BALANCE = "INSERT INTO fund_balance (account_id, overdraft_sign) VALUES (?, ?)";

    private final Sql sql;
    private final Ids ids;

    SuccessorAccounts(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** One account for each part, in their order; the units of a merge share theirs. */
    List<AccountId> open(UnitSuccession succession, OldAccount old, LocalDate day) {
        List<AccountId> accounts = new ArrayList<>();
        for (UnitSuccession.Part part : succession.parts()) {
            accounts.add(sql.first(
                            FIND,
                            row -> new AccountId(row.getLong(1)),
                            old.book().value(),
                            old.title().number(),
                            part.unit().value(),
                            old.part())
                    .orElseGet(() -> open(succession, old, part, day)));
        }
        return accounts;
    }

    private AccountId open(UnitSuccession succession, OldAccount old, UnitSuccession.Part part, LocalDate day) {
        AccountId account = new AccountId(ids.next());
        sql.update(
                OPEN,
                account.value(),
                old.book().value(),
                old.title().number(),
                succession.compound().value(),
                succession.building().value(),
                part.unit().value(),
                old.part(),
                day);
        sql.update(BALANCE, account.value(), OverdraftRule.CREDIT_ONLY.sign());
        return account;
    }
}
