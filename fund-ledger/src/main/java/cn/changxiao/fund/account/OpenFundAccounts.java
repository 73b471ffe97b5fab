package cn.changxiao.fund.account;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/**
 * Opens a sub-account for every unit the custodian is responsible for that has none yet, set-based: a whole city takes
 * about a second, and again opens nothing.
 */
@Singleton
public class OpenFundAccounts {

    private static final String MISSING = """
            FROM registry_visible_compound v
            JOIN registry_unit u ON u.compound_id = v.compound_id
            WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until
                AND (u.nature = 'PUBLIC_HOUSING') = ? AND u.lapsed_on = '9999-12-31'
                AND NOT EXISTS (SELECT 1 FROM fund_account a WHERE a.unit_id = u.unit_id)
            """;

    private static final String OPEN = """
            INSERT INTO fund_account (account_id, book_id, level, title_code, compound_id, building_id, unit_id, part,
                opened_on)
            SELECT ? + ROW_NUMBER() OVER (ORDER BY u.compound_id, u.building_id, u.delivery_order, u.unit_id), ?, 'UNIT',
                ?, u.compound_id, u.building_id, u.unit_id, 'OWNER', ?
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

    OpenFundAccounts(Sql sql, Ids ids, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.scope = scope;
        this.audit = audit;
    }

    /** How many sub-accounts were opened, over all compounds of the custodian. */
    @Transactional
    public int open(Viewer viewer, BookId bookId, LocalDate openedOn) {
        Book book = scope.kept(viewer, bookId, "开立分户账");
        Object[] which = {viewer.organisationKey(), openedOn, openedOn, book.kind() == HousingKind.PUBLIC_HOUSING};
        int missing = Math.toIntExact(sql.number("SELECT COUNT(*) " + MISSING, which));
        if (missing == 0) {
            return 0;
        }
        long first = ids.block(missing);
        int opened = sql.update(
                OPEN,
                first - 1,
                book.id().value(),
                book.kind().fundTitle().number(),
                openedOn,
                which[0],
                which[1],
                which[2],
                which[3]);
        if (opened != missing) {
            throw new IllegalStateException("units were registered while their accounts were opened; open again");
        }
        sql.update(BALANCES, first, first + opened, book.id().value());
        audit.record(viewer, "OpenFundAccounts", "book:" + book.id(), "开立分户账 %d 户".formatted(opened));
        return opened;
    }
}
