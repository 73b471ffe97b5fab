package cn.changxiao.fund.succession;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.ownership.OwnershipHistory;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Derives the holder of a sub-account from the registry's two times; the fund itself names nobody. */
@Singleton
public class AccountHolders {

    private static final String ACCOUNT = """
            SELECT CONCAT(u.building_label, CASE WHEN u.entrance = '' THEN '' ELSE CONCAT(u.entrance, '单元') END, u.room)
            FROM registry_unit u
            WHERE u.unit_id = ? AND EXISTS (SELECT 1 FROM fund_account a WHERE a.unit_id = u.unit_id)
            """;
    private static final String BALANCE = """
            SELECT COALESCE(-SUM(p.amount_fen), 0)
            FROM fund_account a
            JOIN fund_posting p ON p.account_id = a.account_id
            JOIN fund_journal j ON j.journal_id = p.journal_id
            WHERE a.unit_id = ? AND a.part = 'OWNER' AND j.value_date <= ? AND j.posted_at <= ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final OwnershipHistory history;

    AccountHolders(Sql sql, FundScope scope, OwnershipHistory history) {
        this.sql = sql;
        this.scope = scope;
        this.history = history;
    }

    /**
     * The holders and the balance at the end of a day, as known at a moment.
     *
     * @throws RoleMissing if the viewer's role does not read sub-accounts
     * @throws NotFound if the unit has no sub-account or the viewer does not see it
     */
    @ReadOnly
    public AccountHolding on(Viewer viewer, UnitId unit, LocalDate day, LocalDateTime knownAt) {
        scope.requireRole(viewer, "查看分户账", Role.FUND_CUSTODIAN, Role.OWNERS_COMMITTEE, Role.STREET_OFFICE, Role.OWNER);
        List<AccountHolding.Holder> holders = history.on(viewer, unit, day, knownAt).stream()
                .map(share -> new AccountHolding.Holder(
                        share.maskedName(),
                        share.share().numerator(),
                        share.share().denominator()))
                .toList();
        String place =
                sql.first(ACCOUNT, row -> row.getString(1), unit.value()).orElseThrow(() -> new NotFound("分户账", unit));
        Money balance = Money.ofFen(sql.number(BALANCE, unit.value(), day, knownAt));
        return new AccountHolding(unit, place, day, knownAt, balance, holders);
    }
}
