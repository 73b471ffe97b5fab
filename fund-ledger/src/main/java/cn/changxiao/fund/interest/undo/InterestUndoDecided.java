package cn.changxiao.fund.interest.undo;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A distribution is taken back once, and only where the step follows. */
public final class InterestUndoDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    InterestUndoDecided(InterestUndoState state, String step) {
        super(Kind.CONFLICT, "该分配批次的冲销状态为“%s”，不能%s。".formatted(state.label(), step));
    }

    private InterestUndoDecided(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static InterestUndoDecided notHandedOut(String state) {
        return new InterestUndoDecided("该分配批次的状态为“%s”，全部到户后才能整批冲销。".formatted(state));
    }
}
