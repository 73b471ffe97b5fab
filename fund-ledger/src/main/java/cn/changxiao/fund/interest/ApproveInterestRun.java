package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.interest.InterestPool.Pool;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;

/**
 * The checker's half: agrees to exactly the shares that were shown, and puts the income earned so far into the pool 3101,
 * from which {@link DistributeInterest} then hands it out.
 */
@Singleton
public class ApproveInterestRun {

    private static final String APPROVED = """
            UPDATE fund_interest_run SET state = 'APPROVED', checker_id = ?, approved_at = ?
            WHERE run_id = ? AND state = 'PREPARED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final InterestRunRows rows;
    private final InterestShares shares;
    private final ShareHash shareHash;
    private final InterestPool pool;
    private final FillPool fillPool;
    private final AuditLog audit;

    ApproveInterestRun(
            Sql sql,
            Clock clock,
            FundScope scope,
            InterestRunRows rows,
            InterestShares shares,
            ShareHash shareHash,
            InterestPool pool,
            FillPool fillPool,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.shares = shares;
        this.shareHash = shareHash;
        this.pool = pool;
        this.fillPool = fillPool;
        this.audit = audit;
    }

    /**
     * Agrees to the run with the hash that was shown; nothing happens if the viewer has done so before.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer prepared it
     * @throws SharesHaveChanged if what it was computed from, or a share, is another now
     * @throws PoolTooSmall if the money has been handed out otherwise meanwhile
     */
    @RetriedWhenLocked
    @Transactional
    public void approve(Viewer viewer, BookId bookId, InterestRunId id, String hash) {
        Book book = scope.kept(viewer, bookId, "复核收益分配");
        InterestRun run = rows.lock(bookId, id);
        Signatures signatures = new Signatures(run.maker(), viewer.user());
        if (run.checker().filter(viewer.user()::equals).isPresent()) {
            return;
        }
        if (!run.isWaiting()) {
            throw new WrongInterestRunState(run.state(), "复核");
        }
        if (!run.hash().equals(hash)
                || !run.hash().equals(HexFormat.of().formatHex(shareHash.of(id)))
                || shares.haveChanged(run)) {
            throw new SharesHaveChanged(id);
        }
        Pool earned = pool.lock(bookId);
        earned.requireEnough(run.total());
        fillPool.fill(book, run, signatures, earned);
        sql.update(APPROVED, viewer.user().value(), LocalDateTime.now(clock), id.value());
        audit.record(
                viewer,
                "ApproveInterestRun",
                "interest-run:" + id,
                "同意分配收益 %s 元，%d 户".formatted(run.total().grouped(), run.units()));
    }
}
