package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.decision.Decision;
import java.io.Serial;

/** A ballot outside the announced time, whether anybody has closed the vote or not. */
public final class LateBallot extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LateBallot(Decision decision, Decision.Voting voting) {
        super(
                Kind.CONFLICT,
                "“%s”的表决时间为 %s 至 %s，现在不接受选票。".formatted(decision.title(), voting.opensAt(), voting.closesAt()));
    }
}
