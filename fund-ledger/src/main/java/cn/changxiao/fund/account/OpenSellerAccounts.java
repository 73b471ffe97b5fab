package cn.changxiao.fund.account;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/**
 * Opens a second sub-account, for the selling organisation's part (维修资金管理办法 art. 9 and 10), beside the owner's of every
 * sold public unit whose selling organisation is registered; set-based, and again opens nothing.
 */
@Singleton
public class OpenSellerAccounts {

    private static final String MISSING = """
            FROM fund_account o
            JOIN registry_unit u ON u.unit_id = o.unit_id
            WHERE o.book_id = ? AND o.level = 'UNIT' AND o.part = 'OWNER' AND o.closed_on IS NULL
                AND u.nature = 'PUBLIC_HOUSING' AND u.lapsed_on = '9999-12-31' AND u.selling_organisation <> ''
                AND NOT EXISTS (SELECT 1 FROM fund_account s WHERE s.unit_id = o.unit_id AND s.part = 'SELLER')
            """;

    private static final String OPEN = """
            INSERT INTO fund_account (account_id, book_id, level, title_code, compound_id, building_id, unit_id, part,
                opened_on)
            SELECT ? + ROW_NUMBER() OVER (ORDER BY o.account_id), o.book_id, 'UNIT', o.title_code, o.compound_id,
                o.building_id, o.unit_id, 'SELLER', ?
            """ + MISSING;

    private static final String BALANCES = """
            INSERT INTO fund_balance (account_id, overdraft_sign)
            SELECT a.account_id, -1
            FROM fund_account a
            WHERE a.account_id >= ? AND a.account_id < ? AND a.book_id = ?
            """;

    private final Sql sql;
    private final Ids ids;
    private final FundScope scope;
    private final AuditLog audit;

    OpenSellerAccounts(Sql sql, Ids ids, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * How many were opened.
     *
     * @throws InvalidValue if the book is not that of sold public housing
     */
    @Transactional
    public int open(Viewer viewer, BookId bookId, LocalDate openedOn) {
        Book book = scope.kept(viewer, bookId, "开立售房单位分户账");
        if (book.kind() != HousingKind.PUBLIC_HOUSING) {
            throw new InvalidValue("“%s”不是已售公有住房账簿，没有售房单位的资金；请选择公有住房账簿。".formatted(book.name()));
        }
        int missing = Math.toIntExact(
                sql.number("SELECT COUNT(*) " + MISSING, book.id().value()));
        if (missing == 0) {
            return 0;
        }
        long first = ids.block(missing);
        int opened = sql.update(OPEN, first - 1, openedOn, book.id().value());
        if (opened != missing) {
            throw new IllegalStateException("units were registered while their accounts were opened; open again");
        }
        sql.update(BALANCES, first, first + opened, book.id().value());
        audit.record(viewer, "OpenSellerAccounts", "book:" + book.id(), "开立售房单位分户账 %d 户".formatted(opened));
        return opened;
    }
}
