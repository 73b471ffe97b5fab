package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The maker's half of an interest credit: shares out what the bank paid by the units' balances, exactly, as a preview
 * that a second person agrees to. Fen left over go to the largest remainders, then to the older account.
 */
@Singleton
public class RecordInterest {

    private static final String KNOWN = """
            SELECT run_id, content_hash FROM fund_income_run WHERE business_key = ?
            """;

    private static final String BASES = """
            SELECT b.account_id, -b.balance_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL AND b.balance_fen < 0
            ORDER BY b.account_id
            """;

    private static final String RUN = """
            INSERT INTO fund_income_run (run_id, book_id, business_key, content_hash, received_on, interest_fen, base_fen,
                unit_count, state, maker_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?)
            """;

    private static final String SHARE = """
            INSERT INTO fund_income_share (run_id, account_id, base_fen, amount_fen) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    RecordInterest(Sql sql, Ids ids, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The run that awaits agreement; the same again for the same key.
     *
     * @throws NobodyToDistributeTo if no unit has a balance
     */
    @Transactional
    public IncomeRunId record(Viewer viewer, Interest interest) {
        scope.kept(viewer, interest.book(), "登记利息");
        return known(interest).orElseGet(() -> create(viewer, interest));
    }

    private Optional<IncomeRunId> known(Interest interest) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), interest.contentHash())) {
                        throw new KeyReusedWithOtherContent(interest.key());
                    }
                    return new IncomeRunId(row.getLong("run_id"));
                },
                interest.key().value());
    }

    private IncomeRunId create(Viewer viewer, Interest interest) {
        List<Base> bases = bases(interest.book());
        List<Money> shares = LargestRemainder.split(
                interest.amount(), bases.stream().map(Base::fen).toList());
        IncomeRunId run = new IncomeRunId(ids.next());
        sql.update(
                RUN,
                run.value(),
                interest.book().value(),
                interest.key().value(),
                interest.contentHash(),
                interest.receivedOn(),
                interest.amount().fen(),
                bases.stream().mapToLong(Base::fen).reduce(0, Math::addExact),
                bases.size(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        sql.batch(SHARE, rows(run, bases, shares));
        audit.record(
                viewer,
                "RecordInterest",
                "income-run:" + run,
                "登记利息 %s 元，拟分配 %d 户".formatted(interest.amount().grouped(), bases.size()));
        return run;
    }

    private static List<Object[]> rows(IncomeRunId run, List<Base> bases, List<Money> shares) {
        List<Object[]> rows = new ArrayList<>(bases.size());
        for (int i = 0; i < bases.size(); i++) {
            Base base = bases.get(i);
            rows.add(new Object[] {
                run.value(), base.account(), base.fen(), shares.get(i).fen()
            });
        }
        return rows;
    }

    private List<Base> bases(BookId book) {
        List<Base> bases = sql.list(BASES, row -> new Base(row.getLong(1), row.getLong(2)), book.value());
        if (bases.isEmpty()) {
            throw new NobodyToDistributeTo(book);
        }
        return bases;
    }

    private record Base(long account, long fen) {}
}
