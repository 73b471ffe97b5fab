package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Takes a match back: both sides are outstanding again exactly as before, and the match stays on record with why. */
@Singleton
public class UndoBankMatch {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private static final String FIND = """
            SELECT book_id, COALESCE(undo_reason, '') AS undo_reason FROM fund_match WHERE match_id = ? FOR UPDATE
            """;

    private static final String UNDO = """
            UPDATE fund_match SET undone_by = ?, undone_at = ?, undo_reason = ? WHERE match_id = ? AND undone_at IS NULL
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    UndoBankMatch(Sql sql, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * Does nothing if it was taken back for the same reason.
     *
     * @throws BankMatchAlreadyUndone if it was taken back for another
     */
    @Transactional
    public void undo(Viewer viewer, BankMatchId id, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明撤销理由，%d 至 %d 个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        record Found(BookId book, String undone) {}
        Found found = sql.first(
                        FIND,
                        row -> new Found(new BookId(row.getLong("book_id")), row.getString("undo_reason")),
                        id.value())
                .orElseThrow(() -> new NotFound("勾对", id));
        scope.kept(viewer, found.book(), "撤销勾对");
        if (found.undone().equals(why)) {
            return;
        }
        if (!found.undone().isEmpty()) {
            throw new BankMatchAlreadyUndone(found.undone());
        }
        sql.update(UNDO, viewer.user().value(), LocalDateTime.now(clock), why, id.value());
        sql.update("UPDATE fund_match_entry SET undone = match_id WHERE match_id = ?", id.value());
        sql.update("UPDATE fund_match_line SET undone = match_id WHERE match_id = ?", id.value());
        audit.record(viewer, "UndoBankMatch", "book:" + found.book(), "撤销勾对 %s：%s".formatted(id, why));
    }
}
