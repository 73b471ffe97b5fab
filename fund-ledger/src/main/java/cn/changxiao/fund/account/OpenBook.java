package cn.changxiao.fund.account;

import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.OverdraftRule;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a custodian's set of books with every title of the Ministry's chart; again for the same kind, the same book. */
@Singleton
public class OpenBook {

    private static final String BOOK = """
            INSERT INTO fund_book (book_id, custodian_id, kind, name, opened_on) VALUES (?, ?, ?, ?, ?)
            """;

    private static final String ACCOUNT = """
            INSERT INTO fund_account (account_id, book_id, level, title_code, opened_on) VALUES (?, ?, 'GENERAL', ?, ?)
            """;

    private static final String BALANCE = """
            INSERT INTO fund_balance (account_id, overdraft_sign) VALUES (?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Books books;
    private final AuditLog audit;

    OpenBook(Sql sql, Ids ids, Books books, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.books = books;
        this.audit = audit;
    }

    /** The book; vouchers may be dated from {@code openedOn} on. */
    @Transactional
    public Book open(Viewer viewer, HousingKind kind, String name, LocalDate openedOn) {
        if (viewer.role() != Role.FUND_CUSTODIAN) {
            throw new RoleMissing("启用账簿");
        }
        if (name.isBlank() || name.length() > 120) {
            throw new InvalidValue("账簿名称须为 1 至 120 个字符。");
        }
        Optional<Book> before = viewer.organisation().stream()
                .flatMap(custodian -> books.ofCustodian(custodian).stream())
                .filter(book -> book.kind() == kind)
                .findFirst();
        return before.orElseGet(() -> create(viewer, kind, name, openedOn));
    }

    private Book create(Viewer viewer, HousingKind kind, String name, LocalDate openedOn) {
        Book book = new Book(new BookId(ids.next()), viewer.organisation().orElseThrow(), kind, name, openedOn);
        sql.update(BOOK, book.id().value(), book.custodian().value(), kind.name(), name, openedOn);
        List<Object[]> accounts = new ArrayList<>();
        List<Object[]> balances = new ArrayList<>();
        long next = ids.block(AccountTitle.values().length);
        for (AccountTitle title : AccountTitle.values()) {
            accounts.add(new Object[] {next, book.id().value(), title.number(), openedOn});
            balances.add(new Object[] {next, rule(title).sign()});
            next++;
        }
        sql.batch(ACCOUNT, accounts);
        sql.batch(BALANCE, balances);
        audit.record(viewer, "OpenBook", "book:" + book.id(), "启用账簿“%s”，自 %s 起记账".formatted(name, openedOn));
        return book;
    }

    /** Real things cannot be fewer than none; the pool cannot hand out what it has not. */
    private static OverdraftRule rule(AccountTitle title) {
        if (title.element() == AccountElement.ASSET) {
            return OverdraftRule.DEBIT_ONLY;
        }
        return title == AccountTitle.UNDISTRIBUTED_INCOME || title.element() == AccountElement.LIABILITY
                ? OverdraftRule.CREDIT_ONLY
                : OverdraftRule.FREE;
    }
}
