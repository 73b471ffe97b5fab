package cn.changxiao.handover.batch;

import static cn.changxiao.handover.batch.BatchState.AGREED;
import static cn.changxiao.handover.batch.BatchState.DRAFT;
import static cn.changxiao.handover.batch.BatchState.INSPECTED;
import static cn.changxiao.handover.batch.BatchState.INVITED;
import static cn.changxiao.handover.batch.BatchState.TRANSFERRED;
import static cn.changxiao.handover.batch.BatchState.WITHDRAWN;

/** The moves of a batch: from which states, to which, and by which side. A batch once agreed can no longer be withdrawn. */
public enum Transition {
    INVITE("邀请查验", Side.GIVER, INVITED),
    CONCLUDE_CHECK("确认查验结果", Side.OPERATOR, INSPECTED),
    AGREE("签署移交协议", Side.OPERATOR, AGREED),
    TRANSFER("办理移交", Side.GIVER, TRANSFERRED),
    WITHDRAW("撤回", Side.GIVER, WITHDRAWN);

    private final String label;
    private final Side side;
    private final BatchState to;

    Transition(String label, Side side, BatchState to) {
        this.label = label;
        this.side = side;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** Whose move it is. */
    public Side side() {
        return side;
    }

    public BatchState to() {
        return to;
    }

    public boolean isAllowedFrom(BatchState state) {
        return switch (this) {
            case INVITE -> state == DRAFT;
            case CONCLUDE_CHECK -> state == INVITED;
            case AGREE -> state == INSPECTED;
            case TRANSFER -> state == AGREED;
            case WITHDRAW -> state == DRAFT || state == INVITED || state == INSPECTED;
        };
    }

    /**
     * The state after the move.
     *
     * @throws TransitionNotAllowed if this move does not start from that state
     */
    public BatchState from(BatchState state, String batchNumber) {
        if (!isAllowedFrom(state)) {
            throw new TransitionNotAllowed(this, state, batchNumber);
        }
        return to;
    }
}
