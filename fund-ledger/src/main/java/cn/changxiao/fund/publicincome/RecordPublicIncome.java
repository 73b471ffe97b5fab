package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.BuildingId;
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
 * The maker's half of an income: its shares by building area, exact to the fen, as a preview that a second person agrees
 * to. Fen left over go to the largest remainders, then to the older account.
 */
@Singleton
public class RecordPublicIncome {

    private static final String KNOWN = "SELECT income_id, content_hash FROM fund_public_income WHERE business_key = ?";

    private static final String UNITS = """
            SELECT a.account_id, u.area_hundredths
            FROM fund_account a
            JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE a.compound_id = ? AND (? = 0 OR a.building_id = ?) AND a.book_id = ? AND a.level = 'UNIT'
                AND a.part = 'OWNER' AND a.closed_on IS NULL
            ORDER BY a.account_id
            """;

    private static final String INSERT = """
            INSERT INTO fund_public_income (income_id, book_id, compound_id, building_id, business_key, content_hash, source,
                amount_fen, received_on, note, unit_count, area_hundredths, state, maker_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?)
            """;

    private static final String SHARE = """
            INSERT INTO fund_public_income_share (income_id, account_id, area_hundredths, amount_fen) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    RecordPublicIncome(Sql sql, Ids ids, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The income that awaits a second person; the same again for the same key.
     *
     * @throws NobodyToShareWith if no unit there has an open sub-account in the book
     */
    @Transactional
    public PublicIncomeId record(Viewer viewer, NewPublicIncome income) {
        scope.kept(viewer, income.book(), "登记公共收益");
        scope.requireVisible(viewer, income.compound());
        return known(income).orElseGet(() -> create(viewer, income));
    }

    private Optional<PublicIncomeId> known(NewPublicIncome income) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), income.contentHash())) {
                        throw new KeyReusedWithOtherContent(income.key());
                    }
                    return new PublicIncomeId(row.getLong("income_id"));
                },
                income.key().value());
    }

    private PublicIncomeId create(Viewer viewer, NewPublicIncome income) {
        List<Unit> units = units(income);
        PublicIncomeId id = new PublicIncomeId(ids.next());
        insert(viewer, income, id, units);
        List<Money> shares = LargestRemainder.split(
                income.amount(), units.stream().map(Unit::area).toList());
        List<Object[]> rows = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            rows.add(new Object[] {
                id.value(), unit.account(), unit.area(), shares.get(i).fen()
            });
        }
        sql.batch(SHARE, rows);
        audit.record(
                viewer,
                "RecordPublicIncome",
                "public-income:" + id,
                "登记%s %s 元，拟分配 %d 户"
                        .formatted(
                                income.source().title().label(), income.amount().grouped(), units.size()));
        return id;
    }

    private List<Unit> units(NewPublicIncome income) {
        long building = building(income);
        List<Unit> units = sql.list(
                UNITS,
                row -> new Unit(row.getLong("account_id"), row.getLong("area_hundredths")),
                income.compound().value(),
                building,
                building,
                income.book().value());
        if (units.isEmpty()) {
            throw new NobodyToShareWith();
        }
        return units;
    }

    private void insert(Viewer viewer, NewPublicIncome income, PublicIncomeId id, List<Unit> units) {
        sql.update(
                INSERT,
                id.value(),
                income.book().value(),
                income.compound().value(),
                building(income),
                income.key().value(),
                income.contentHash(),
                income.source().name(),
                income.amount().fen(),
                income.receivedOn(),
                income.note(),
                units.size(),
                units.stream().mapToLong(Unit::area).reduce(0, Math::addExact),
                viewer.user().value(),
                LocalDateTime.now(clock));
    }

    private static long building(NewPublicIncome income) {
        return income.building().map(BuildingId::value).orElse(0L);
    }

    private record Unit(long account, long area) {}
}
