package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Says whose money an imported bank account holds; the account is the key, the same again changes nothing. */
@Singleton
public class LinkBankAccount {

    private static final String INSERT = """
            INSERT IGNORE INTO fund_bank_account (account_id, book_id, starts_on, start_balance_fen, linked_by, linked_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final BankAccounts accounts;
    private final AuditLog audit;

    LinkBankAccount(Sql sql, Clock clock, FundScope scope, BankAccounts accounts, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * @throws NotFound if the account is not the custodian's, not at a bank, or not for fund money
     * @throws BankAccountTaken if it is linked to another book, or from another day or balance on
     */
    @Transactional
    public void link(Viewer viewer, NewBankAccount command) {
        Book book = scope.kept(viewer, command.book(), "登记专户");
        requireDay(book, command.startsOn());
        if (!accounts.canBeLinked(command.account(), book)) {
            throw new NotFound("维修资金银行账户", command.account());
        }
        int linked = sql.update(
                INSERT,
                command.account().value(),
                book.id().value(),
                command.startsOn(),
                command.startBalance().fen(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        if (linked == 0) {
            requireSame(command);
            return;
        }
        audit.record(
                viewer,
                "LinkBankAccount",
                "book:" + book.id(),
                "自 %s 起与账户 %s 对账，启用余额 %s 元".formatted(command.startsOn(), command.account(), command.startBalance()));
    }

    private void requireDay(Book book, LocalDate day) {
        if (day.isBefore(book.openedOn()) || day.isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("对账启用日 %s 须在账簿启用日 %s 与今天之间。".formatted(day, book.openedOn()));
        }
    }

    private void requireSame(NewBankAccount command) {
        Optional<BankAccount> earlier = accounts.find(command.account());
        earlier.filter(found -> !found.book().equals(command.book())
                        || !found.startsOn().equals(command.startsOn())
                        || !found.startBalance().equals(command.startBalance()))
                .ifPresent(found -> {
                    throw new BankAccountTaken(found);
                });
    }
}
