package cn.changxiao.fund.interest.undo;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** A distribution that is taken back: {@code left} of its {@code vouchers} are not reversed yet. */
public record InterestUndo(
        InterestRunId run,
        BookId book,
        String reason,
        LocalDate undoneOn,
        InterestUndoState state,
        UserId maker,
        Optional<UserId> checker,
        int vouchers,
        int left) {

    public boolean isWaiting() {
        return state == InterestUndoState.ASKED;
    }

    public boolean isPosting() {
        return state == InterestUndoState.AGREED;
    }
}
