package cn.changxiao.fund.annual;

import cn.changxiao.fund.composition.Composition;
import cn.changxiao.fund.composition.Compositions;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.fund.report.UnitStatement;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the year of one unit, or of all units of a compound, a few hundred accounts with each query. */
@Singleton
public class AnnualStatements {

    private static final int ACCOUNTS_AT_ONCE = 200;

    /** In the order in which paper is delivered. */
    private static final String ACCOUNTS = """
            SELECT a.account_id, u.unit_id, c.name, CONCAT(u.building_label, u.entrance, u.room) AS place
            FROM fund_account a
            JOIN registry_unit u ON u.unit_id = a.unit_id
            JOIN registry_compound c ON c.compound_id = a.compound_id
            WHERE a.compound_id = ? AND a.level = 'UNIT' AND a.part = 'OWNER' AND a.opened_on <= ?
                AND (a.closed_on IS NULL OR a.closed_on > ?)
            ORDER BY CHAR_LENGTH(u.building_label), u.building_label, u.delivery_order, a.account_id
            """;

    private static final String ENTRIES = """
            SELECT p.account_id, j.value_date, j.voucher_year, j.voucher_number, j.kind, j.summary, p.amount_fen,
                s.log_index
            FROM fund_posting p
            JOIN fund_journal j ON j.journal_id = p.journal_id
            LEFT JOIN fund_seal s ON s.journal_id = p.journal_id
            WHERE p.account_id IN (%s) AND j.value_date <= ?
            ORDER BY p.account_id, j.value_date, p.account_sequence
            """;

    private final Sql sql;
    private final Clock clock;
    private final UnitStatements accounts;
    private final Compositions compositions;
    private final SignedRoots roots;

    AnnualStatements(Sql sql, Clock clock, UnitStatements accounts, Compositions compositions, SignedRoots roots) {
        this.sql = sql;
        this.clock = clock;
        this.accounts = accounts;
        this.compositions = compositions;
        this.roots = roots;
    }

    /**
     * The year of one unit, for whoever may read its account.
     *
     * @throws cn.changxiao.property.InvalidValue if the year has not begun
     * @throws cn.changxiao.property.NotFound if the viewer does not see such an account
     */
    @ReadOnly
    public AnnualStatement of(Viewer viewer, UnitId unit, int year) {
        LocalDate until = AnnualStatement.until(year, LocalDate.now(clock));
        UnitStatement found = accounts.of(viewer, unit, 0);
        UnitBalance balance = found.balance();
        Account account = new Account(found.account(), unit, balance.compoundName(), balance.place());
        return read(List.of(account), year, until).get(0);
    }

    /** The year of every unit of a compound that had an account then, in the order of delivery. */
    @ReadOnly
    public void each(Viewer viewer, CompoundId compound, int year, Consumer<AnnualStatement> reader) {
        LocalDate until = AnnualStatement.until(year, LocalDate.now(clock));
        accounts.ofCompound(viewer, compound);
        List<Account> all = sql.list(ACCOUNTS, Account::read, compound.value(), until, until.withDayOfYear(1));
        for (int from = 0; from < all.size(); from += ACCOUNTS_AT_ONCE) {
            read(all.subList(from, Math.min(from + ACCOUNTS_AT_ONCE, all.size())), year, until)
                    .forEach(reader);
        }
    }

    private List<AnnualStatement> read(List<Account> some, int year, LocalDate until) {
        Optional<SignedRoot> root = roots.latest();
        long sealed = root.map(each -> each.statement().size()).orElse(0L);
        List<Object> values = new ArrayList<>();
        some.forEach(account -> values.add(account.id().value()));
        values.add(until);
        Map<Long, Year> years = new HashMap<>();
        sql.list(
                ENTRIES.formatted(Sql.marks(some.size())),
                row -> years.computeIfAbsent(row.getLong("account_id"), account -> new Year(year, sealed))
                        .add(row),
                values.toArray());
        Map<AccountId, Composition> made =
                compositions.until(some.stream().map(Account::id).toList(), until);
        return some.stream()
                .map(account -> account.statement(
                        year,
                        until,
                        years.getOrDefault(account.id().value(), new Year(year, sealed)),
                        Objects.requireNonNull(made.get(account.id())),
                        root))
                .toList();
    }

    private record Account(AccountId id, UnitId unit, String compoundName, String place) {

        static Account read(ResultSet row) throws SQLException {
            return new Account(
                    new AccountId(row.getLong("account_id")),
                    new UnitId(row.getLong("unit_id")),
                    row.getString("name"),
                    row.getString("place"));
        }

        AnnualStatement statement(int year, LocalDate until, Year read, Composition made, Optional<SignedRoot> root) {
            return new AnnualStatement(
                    id, unit, compoundName, place, year, until, read.opening(), read.entries(), made, root);
        }
    }
}
