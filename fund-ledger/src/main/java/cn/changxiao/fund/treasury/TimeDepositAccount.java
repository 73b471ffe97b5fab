package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.OverdraftRule;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The account below 1001 for money in time deposits, opened when it is first needed. */
@Singleton
class TimeDepositAccount {

    private static final String FIND = """
            SELECT account_id FROM fund_account WHERE book_id = ? AND title_code = ? AND detail = 'TIME_DEPOSIT'
            """;

    private static final String OPEN = """
            INSERT IGNORE INTO fund_account (account_id, book_id, level, title_code, opened_on, detail)
            VALUES (?, ?, 'GENERAL', ?, ?, 'TIME_DEPOSIT')
            """;

    private static final String BALANCE = """
            INSERT IGNORE INTO fund_balance (account_id, overdraft_sign) VALUES (?, ?)
            """;

    private final Sql sql;
    private final Ids ids;

    TimeDepositAccount(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    AccountId of(Book book) {
        int title = AccountTitle.BANK_DEPOSITS.number();
        return find(book, title).orElseGet(() -> {
            sql.update(OPEN, ids.next(), book.id().value(), title, book.openedOn());
            AccountId opened = find(book, title).orElseThrow();
            sql.update(BALANCE, opened.value(), OverdraftRule.DEBIT_ONLY.sign());
            return opened;
        });
    }

    private Optional<AccountId> find(Book book, int title) {
        return sql.first(FIND, row -> new AccountId(row.getLong(1)), book.id().value(), title);
    }
}
