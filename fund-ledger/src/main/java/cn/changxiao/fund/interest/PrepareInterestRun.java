package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.daycount.DayCount;
import cn.changxiao.fund.daycount.InterestYear;
import cn.changxiao.fund.interest.InterestShares.Filled;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * The maker's half of a distribution: weighs every unit's balance by days (住宅专项维修资金管理办法 art. 27) and shares the
 * sum out exactly, as a preview that a second person agrees to.
 */
@Singleton
public class PrepareInterestRun {

    /** Large enough that commits do not count, small enough to be undone at once. */
    private static final int UNITS_A_CHUNK = 5_000;

    private static final String KNOWN = """
            SELECT run_id, content_hash FROM fund_interest_run WHERE business_key = ?
            """;

    private static final String INSERT = """
            INSERT INTO fund_interest_run (run_id, book_id, business_key, content_hash, period_from, period_until, booked_on,
                year_days, rate_ppm, total_fen, product, unit_count, run_hash, state, maker_id, prepared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final InterestYear interestYear;
    private final InterestPool pool;
    private final InterestShares shares;
    private final InterestVouchers vouchers;
    private final ShareHash shareHash;
    private final AuditLog audit;

    PrepareInterestRun(
            Sql sql,
            Ids ids,
            Clock clock,
            FundScope scope,
            InterestYear interestYear,
            InterestPool pool,
            InterestShares shares,
            InterestVouchers vouchers,
            ShareHash shareHash,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.interestYear = interestYear;
        this.pool = pool;
        this.shares = shares;
        this.vouchers = vouchers;
        this.shareHash = shareHash;
        this.audit = audit;
    }

    /**
     * The run that awaits agreement; the same again for the same key.
     *
     * @throws NobodyToDistributeTo if no unit had a balance on any day
     * @throws PoolTooSmall if the book has not earned so much
     */
    @Transactional
    public InterestRunId prepare(Viewer viewer, NewInterestRun wanted) {
        return prepare(viewer, wanted, UNITS_A_CHUNK);
    }

    @Transactional
    InterestRunId prepare(Viewer viewer, NewInterestRun wanted, int unitsAChunk) {
        Book book = scope.kept(viewer, wanted.book(), "编制收益分配");
        return known(wanted).orElseGet(() -> create(viewer, book, wanted, unitsAChunk));
    }

    private Optional<InterestRunId> known(NewInterestRun wanted) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), wanted.contentHash())) {
                        throw new KeyReusedWithOtherContent(wanted.key());
                    }
                    return new InterestRunId(row.getLong("run_id"));
                },
                wanted.key().value());
    }

    private InterestRunId create(Viewer viewer, Book book, NewInterestRun wanted, int unitsAChunk) {
        LocalDate today = LocalDate.now(clock);
        if (wanted.bookedOn().isAfter(today)) {
            throw new FutureDate(wanted.bookedOn(), today);
        }
        DayCount basis = interestYear.of(book, wanted.period().last());
        InterestRunId run = new InterestRunId(ids.next());
        Filled filled = shares.fill(run, book.id(), wanted.period(), basis);
        if (filled.units() == 0) {
            throw new NobodyToDistributeTo(book.id());
        }
        Money total = wanted.sum()
                .orElseGet(() -> atRate(filled, basis, wanted.ratePpm().orElseThrow()));
        pool.of(book.id()).requireEnough(total);
        shares.split(run, total, filled.product());
        vouchers.plan(run, total, unitsAChunk);
        insert(viewer, run, wanted, new Computed(basis, total, filled));
        audit.record(
                viewer,
                "PrepareInterestRun",
                "interest-run:" + run,
                "拟分配收益 %s 元，%d 户".formatted(total.grouped(), filled.units()));
        return run;
    }

    /** Rounded once, for all units together; the shares of it are exact. */
    private static Money atRate(Filled filled, DayCount basis, long ratePpm) {
        Money total = Money.ofFen(BigDecimal.valueOf(filled.product())
                .multiply(BigDecimal.valueOf(ratePpm))
                .divide(BigDecimal.valueOf(basis.denominator() * 1_000_000L), 0, RoundingMode.HALF_UP)
                .longValueExact());
        if (total.isZero()) {
            throw new InvalidValue("按该利率计算的收益不足一分，无从分配，请核对年利率和计息期间。");
        }
        return total;
    }

    private void insert(Viewer viewer, InterestRunId run, NewInterestRun wanted, Computed computed) {
        sql.update(
                INSERT,
                run.value(),
                wanted.book().value(),
                wanted.key().value(),
                wanted.contentHash(),
                wanted.period().from(),
                wanted.period().until(),
                wanted.bookedOn(),
                computed.basis().code(),
                wanted.ratePpm().orElse(null),
                computed.total().fen(),
                computed.filled().product(),
                computed.filled().units(),
                shareHash.of(run),
                viewer.user().value(),
                LocalDateTime.now(clock));
    }

    private record Computed(DayCount basis, Money total, Filled filled) {}
}
