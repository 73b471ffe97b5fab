package cn.changxiao.fund.interest.undo;

import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.posting.ReverseJournal;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reverses what was agreed to be taken back, a compound's voucher at a time, each in a transaction of its own. May be stopped
 * anywhere, started again, and started twice at once: a voucher is reversed once, and the pool then has what it had.
 */
@Singleton
public class CarryOutInterestUndo {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutInterestUndo.class);

    private static final String FINISH = """
            UPDATE fund_interest_undo SET state = 'DONE', finished_at = ?
            WHERE run_id = ? AND state = 'AGREED' AND NOT EXISTS (
                SELECT 1 FROM fund_interest_voucher v
                LEFT JOIN fund_reversal r ON r.reversed_journal_id = v.journal_id
                WHERE v.run_id = fund_interest_undo.run_id AND r.journal_id IS NULL)
            """;

    private final Sql sql;
    private final Clock clock;
    private final UndoRows rows;
    private final ReverseJournal reverseJournal;

    CarryOutInterestUndo(Sql sql, Clock clock, UndoRows rows, ReverseJournal reverseJournal) {
        this.sql = sql;
        this.clock = clock;
        this.rows = rows;
        this.reverseJournal = reverseJournal;
    }

    /**
     * Reverses what is left; does nothing where nobody has agreed or all is done. A voucher that is refused waits for the
     * next call and keeps no other back.
     *
     * @throws cn.changxiao.fund.ledger.InsufficientBalance if a unit has spent its share since
     * @throws cn.changxiao.fund.voucher.PeriodClosed if the month has been closed
     */
    public void carryOut(InterestRunId run) {
        carryOut(run, Integer.MAX_VALUE);
    }

    /** Reverses at most so many vouchers, as a stop in the middle would. */
    void carryOut(InterestRunId run, int vouchersMost) {
        @Nullable InterestUndo undo = rows.find(run).filter(InterestUndo::isPosting).orElse(null);
        if (undo == null) {
            return;
        }
        Signatures signatures = new Signatures(undo.maker(), undo.checker().orElseThrow());
        List<JournalId> left = rows.left(run);
        List<Refusal> waiting = new ArrayList<>();
        for (JournalId voucher : left.subList(0, Math.min(vouchersMost, left.size()))) {
            try {
                reverseJournal.reverse(new Reversal(
                        new BusinessKey("interest-undo:%s:%s".formatted(run, voucher)),
                        voucher,
                        undo.undoneOn(),
                        undo.reason(),
                        signatures));
            } catch (Refusal refusal) {
                waiting.add(refusal);
            }
        }
        if (sql.update(FINISH, LocalDateTime.now(clock), run.value()) == 1) {
            LOG.info("Interest run {} taken back in {} vouchers", run, undo.vouchers());
        }
        if (!waiting.isEmpty()) {
            throw waiting.get(0);
        }
    }

    /** Goes on with everything that was agreed to and interrupted; one that cannot go on does not stop the others. */
    public void resume() {
        for (InterestUndo undo : rows.agreed()) {
            try {
                carryOut(undo.run());
            } catch (Refusal refusal) {
                LOG.warn("Taking interest run {} back waits: {}", undo.run(), refusal.sentence());
            }
        }
    }
}
