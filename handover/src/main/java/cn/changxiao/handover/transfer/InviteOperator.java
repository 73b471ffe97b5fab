package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The giver invites the operator to the joint site check; uninvited, an operator may refuse to take over. */
@Singleton
public class InviteOperator {

    private final Sql sql;
    private final Moves moves;

    InviteOperator(Sql sql, Moves moves) {
        this.sql = sql;
        this.moves = moves;
    }

    @Transactional
    public void invite(Viewer viewer, BusinessKey key, BatchId batch, LocalDate checkOn) {
        Move move = new Move(key, batch, Transition.INVITE, "邀请于 %s 现场查验。".formatted(checkOn));
        if (moves.make(viewer, move).isPresent()) {
            sql.update("UPDATE handover_batch SET check_on = ? WHERE batch_id = ?", checkOn, batch.value());
        }
    }
}
