package cn.changxiao.fund.composition;

import cn.changxiao.fund.account.InList;
import cn.changxiao.fund.composition.Movement.Effect;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads sub-accounts' postings in their order and tells what their balances are made of; asks nobody's role. */
@Singleton
public class Compositions {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final String MOVEMENTS = """
            SELECT p.account_id, p.account_sequence, p.journal_id, p.title_code, -p.amount_fen AS in_fen, j.kind, j.value_date,
                COALESCE(r.reversed_journal_id, 0) AS undoes, c.street_code,
                COALESCE(CASE WHEN j.kind = 'OPENING' THEN o.deposit_fen END, -p.amount_fen) AS principal_fen
            FROM fund_posting p
            JOIN fund_journal j ON j.journal_id = p.journal_id
            JOIN fund_account a ON a.account_id = p.account_id
            JOIN registry_compound c ON c.compound_id = a.compound_id
            LEFT JOIN fund_reversal r ON r.journal_id = p.journal_id
            LEFT JOIN fund_opening_line o ON o.account_id = p.account_id
            WHERE p.account_id IN (:list)
            ORDER BY p.account_id, p.account_sequence
            """;

    /** The other lines of a split or merge that concern the same side's money. */
    private static final String CARRIED = """
            SELECT p.account_id, p.account_sequence, p.amount_fen
            FROM fund_posting p
            JOIN fund_account a ON a.account_id = p.account_id AND a.level = 'UNIT'
            WHERE p.journal_id = ?
                AND a.part = (SELECT own.part FROM fund_account own WHERE own.account_id = ?)
            ORDER BY p.line_no
            """;

    private final Sql sql;
    private final DrawOrders orders;

    Compositions(Sql sql, DrawOrders orders) {
        this.sql = sql;
        this.orders = orders;
    }

    /** Of one sub-account now. */
    public Composition of(AccountId account) {
        return Optional.ofNullable(until(List.of(account), EVER).get(account)).orElseThrow();
    }

    /** Of each account, by what was booked for the day or one before. */
    public Map<AccountId, Composition> until(List<AccountId> accounts, LocalDate day) {
        Map<AccountId, Replay> replays = new HashMap<>();
        accounts.forEach(account -> replays.put(account, new Replay()));
        DrawOrders.Reader order = orders.reader();
        InList.of(accounts.stream().map(AccountId::value).toList()).query(sql, MOVEMENTS, Row::read).stream()
                .filter(row -> !row.day().isAfter(day))
                .forEach(row -> Optional.ofNullable(replays.get(row.account()))
                        .orElseThrow()
                        .apply(movement(row, order)));
        Map<AccountId, Composition> result = new HashMap<>();
        replays.forEach((account, replay) -> result.put(account, replay.composition()));
        return result;
    }

    private Movement movement(Row row, DrawOrders.Reader order) {
        Effect effect = row.effect();
        return new Movement(
                row.journal(),
                effect,
                row.amount(),
                row.undoes(),
                effect == Effect.CARRIED_IN ? carried(row) : row.principal().min(row.amount()),
                effect == Effect.SPENT ? order.of(row.place(), row.day()) : DrawOrder.INCOME_FIRST);
    }

    /** The principal that the old units had, split like the money. */
    private Money carried(Row row) {
        List<Line> lines = sql.list(
                CARRIED,
                line -> new Line(new AccountId(line.getLong(1)), line.getLong(2), line.getLong(3)),
                row.journal(),
                row.account().value());
        Money principal = Money.sum(lines.stream()
                .filter(line -> line.fen() > 0)
                .map(line -> takenAt(line.account(), line.sequence()))
                .toList());
        List<Line> credits = lines.stream().filter(line -> line.fen() < 0).toList();
        List<Money> shares = LargestRemainder.split(
                principal, credits.stream().map(line -> -line.fen()).toList());
        for (int i = 0; i < credits.size(); i++) {
            if (credits.get(i).account().equals(row.account())) {
                return shares.get(i);
            }
        }
        return Money.ZERO;
    }

    /** The principal that left an old unit's account with its line of that number. */
    private Money takenAt(AccountId account, long sequence) {
        Replay replay = new Replay();
        DrawOrders.Reader order = orders.reader();
        Money taken = Money.ZERO;
        for (Row row : InList.of(List.of(account.value())).query(sql, MOVEMENTS, Row::read)) {
            if (row.sequence() <= sequence) {
                taken = replay.apply(movement(row, order)).negated();
            }
        }
        return taken;
    }

    /** A line of a voucher, debit positive. */
    private record Line(AccountId account, long sequence, long fen) {}

    /** A posting of a sub-account, positive comes in. */
    private record Row(
            AccountId account,
            long sequence,
            long journal,
            int title,
            Money amount,
            JournalKind kind,
            LocalDate day,
            long undoes,
            String place,
            Money principal) {

        private static final int REPAIR = 5001;

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new AccountId(row.getLong("account_id")),
                    row.getLong("account_sequence"),
                    row.getLong("journal_id"),
                    row.getInt("title_code"),
                    Money.ofFen(row.getLong("in_fen")),
                    JournalKind.valueOf(row.getString("kind")),
                    row.getObject("value_date", LocalDate.class),
                    row.getLong("undoes"),
                    row.getString("street_code"),
                    Money.ofFen(row.getLong("principal_fen")));
        }

        Effect effect() {
            boolean isIn = amount.isPositive();
            return switch (kind) {
                case UNIT_CHANGE -> isIn ? Effect.CARRIED_IN : Effect.CARRIED_OUT;
                case OPENING -> Effect.OPENED;
                case DISTRIBUTION, INTEREST -> isIn ? Effect.EARNED : Effect.CHARGED;
                case CLOSING -> isIn ? Effect.EARNED : Effect.CHARGED;
                default -> title == REPAIR ? Effect.SPENT : isIn ? Effect.PAID_IN : Effect.RETURNED;
            };
        }
    }
}
