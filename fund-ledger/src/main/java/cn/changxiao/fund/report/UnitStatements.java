package cn.changxiao.fund.report;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.composition.Compositions;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads units' sub-accounts: owners their own, organisations those of their compounds. */
@Singleton
public class UnitStatements {

    private static final String BALANCE = """
            SELECT a.unit_id, a.compound_id, a.account_id, c.name, CONCAT(u.building_label, u.entrance, u.room) AS place,
                -b.balance_fen AS balance_fen, b.held_fen, COALESCE(i.amount_fen, 0) AS initial_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            JOIN registry_compound c ON c.compound_id = a.compound_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            """;

    private static final String OF_UNIT = BALANCE + " WHERE a.unit_id = ? AND a.part = 'OWNER'";

    private static final String OWNED = """
            JOIN registry_ownership o ON o.unit_id = a.unit_id
            WHERE a.part = 'OWNER' AND o.person_id = ? AND o.valid_from <= ? AND ? < o.valid_until
            """;

    private static final String ENTRIES = """
            SELECT p.account_sequence, j.value_date, j.voucher_year, j.voucher_number, j.kind, j.summary, p.amount_fen,
                p.balance_after_fen
            FROM fund_posting p
            JOIN fund_journal j ON j.journal_id = p.journal_id
            WHERE p.account_id = ?
            ORDER BY p.account_sequence DESC
            LIMIT ?
            """;

    private static final String SELLER = """
            SELECT u.selling_organisation, -b.balance_fen AS balance_fen, b.held_fen, COALESCE(i.amount_fen, 0) AS initial_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE a.unit_id = ? AND a.part = 'SELLER' AND a.closed_on IS NULL
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final Compositions compositions;

    UnitStatements(Sql sql, Clock clock, FundScope scope, Compositions compositions) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.compositions = compositions;
    }

    /** The owner's units that have a sub-account. */
    @ReadOnly
    public List<UnitBalance> ofOwner(Viewer viewer) {
        scope.requireRole(viewer, "查看本人的维修资金", Role.OWNER);
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                BALANCE + OWNED + " ORDER BY a.account_id", UnitStatements::readBalance, person(viewer), today, today);
    }

    /** The units of a compound, in the order in which their accounts were opened. */
    @ReadOnly
    public List<UnitBalance> ofCompound(Viewer viewer, CompoundId compound) {
        requireOrganisation(viewer);
        scope.requireVisible(viewer, compound);
        return sql.list(
                BALANCE + " WHERE a.compound_id = ? AND a.part = 'OWNER' AND a.closed_on IS NULL ORDER BY a.account_id",
                UnitStatements::readBalance,
                compound.value());
    }

    /** One unit with its last movements; one index seek and as many rows as are asked for. */
    @ReadOnly
    public UnitStatement of(Viewer viewer, UnitId unit, int entries) {
        Found found = (viewer.role() == Role.OWNER ? owned(viewer, unit) : visible(viewer, unit))
                .orElseThrow(() -> new NotFound("分户账", unit));
        return new UnitStatement(
                new AccountId(found.account()),
                found.balance(),
                compositions.of(new AccountId(found.account())),
                sql.first(SELLER, UnitStatements::readSeller, unit.value()),
                sql.list(ENTRIES, UnitStatements::readEntry, found.account(), entries));
    }

    private Optional<Found> owned(Viewer viewer, UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                BALANCE + OWNED + " AND a.unit_id = ?",
                UnitStatements::readFound,
                person(viewer),
                today,
                today,
                unit.value());
    }

    private Optional<Found> visible(Viewer viewer, UnitId unit) {
        requireOrganisation(viewer);
        Optional<Found> found = sql.first(OF_UNIT, UnitStatements::readFound, unit.value());
        found.ifPresent(each -> scope.requireVisible(viewer, each.compound()));
        return found;
    }

    private void requireOrganisation(Viewer viewer) {
        scope.requireRole(viewer, "查看分户账", Role.FUND_CUSTODIAN, Role.OWNERS_COMMITTEE, Role.STREET_OFFICE);
    }

    private static long person(Viewer viewer) {
        return viewer.person().map(PersonId::value).orElse(0L);
    }

    private static SellerPart readSeller(ResultSet row) throws SQLException {
        return new SellerPart(
                Optional.ofNullable(row.getString("selling_organisation")).orElse(""),
                Money.ofFen(row.getLong("balance_fen")),
                Money.ofFen(row.getLong("held_fen")),
                Money.ofFen(row.getLong("initial_fen")));
    }

    private static Found readFound(ResultSet row) throws SQLException {
        return new Found(row.getLong("account_id"), new CompoundId(row.getLong("compound_id")), readBalance(row));
    }

    private static UnitBalance readBalance(ResultSet row) throws SQLException {
        return new UnitBalance(
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                row.getString("place"),
                Money.ofFen(row.getLong("balance_fen")),
                Money.ofFen(row.getLong("held_fen")),
                Money.ofFen(row.getLong("initial_fen")));
    }

    private static UnitEntry readEntry(ResultSet row) throws SQLException {
        return new UnitEntry(
                row.getLong("account_sequence"),
                row.getObject("value_date", LocalDate.class),
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")).toString(),
                JournalKind.valueOf(row.getString("kind")),
                row.getString("summary"),
                Money.ofFen(-row.getLong("amount_fen")),
                Money.ofFen(-row.getLong("balance_after_fen")));
    }

    private record Found(long account, CompoundId compound, UnitBalance balance) {}
}
