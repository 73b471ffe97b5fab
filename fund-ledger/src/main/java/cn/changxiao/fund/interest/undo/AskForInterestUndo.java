package cn.changxiao.fund.interest.undo;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.interest.InterestRun;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRunState;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The maker's half: says why a distribution that was handed out is to be taken back, and as of which day. */
@Singleton
public class AskForInterestUndo {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 100;

    private static final String INSERT = """
            INSERT IGNORE INTO fund_interest_undo (run_id, book_id, reason, undone_on, state, maker_id, asked_at)
            VALUES (?, ?, ?, ?, 'ASKED', ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final InterestRuns runs;
    private final UndoRows rows;
    private final AuditLog audit;

    AskForInterestUndo(Sql sql, Clock clock, FundScope scope, InterestRuns runs, UndoRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.runs = runs;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Asks a second person; the same again by the same person changes nothing.
     *
     * @throws InterestUndoDecided if it is not wholly handed out, or was asked for before
     * @throws ShareNotCovered if a unit does not have its share any more
     */
    @Transactional
    public void ask(Viewer viewer, BookId book, InterestRunId id, LocalDate undoneOn, String reason) {
        scope.kept(viewer, book, "申请整批冲销");
        InterestRun run = Optional.of(runs.one(viewer, id))
                .filter(found -> found.book().equals(book))
                .orElseThrow(() -> new NotFound("分配批次", id));
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new InvalidValue("冲销理由须为 %d 至 %d 个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        requireDay(run, undoneOn);
        if (run.state() != InterestRunState.DISTRIBUTED) {
            throw InterestUndoDecided.notHandedOut(run.state().label());
        }
        rows.requireCovered(id);
        if (sql.update(
                        INSERT,
                        id.value(),
                        book.value(),
                        why,
                        undoneOn,
                        viewer.user().value(),
                        LocalDateTime.now(clock))
                == 0) {
            requireSame(viewer, rows.lock(book, id), undoneOn, why);
            return;
        }
        audit.record(viewer, "AskForInterestUndo", "interest-run:" + id, "申请整批冲销：" + why);
    }

    private void requireDay(InterestRun run, LocalDate undoneOn) {
        LocalDate today = LocalDate.now(clock);
        if (undoneOn.isAfter(today)) {
            throw new FutureDate(undoneOn, today);
        }
        if (undoneOn.isBefore(run.bookedOn())) {
            throw new InvalidValue("冲销日期 %s 早于分配日期 %s，请核对。".formatted(undoneOn, run.bookedOn()));
        }
    }

    private static void requireSame(Viewer viewer, InterestUndo known, LocalDate undoneOn, String why) {
        if (!known.isWaiting()
                || !known.maker().equals(viewer.user())
                || !known.undoneOn().equals(undoneOn)
                || !known.reason().equals(why)) {
            throw new InterestUndoDecided(known.state(), "再次申请冲销");
        }
    }
}
