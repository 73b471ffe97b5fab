package cn.changxiao.property.decision;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The decision is not in the state from which this step starts. */
public final class StepNotAllowed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    StepNotAllowed(Decision decision, DecisionState expected, String step) {
        super(
                Kind.CONFLICT,
                "“%s”目前为“%s”，%s须在“%s”时进行。"
                        .formatted(decision.title(), decision.state().label(), step, expected.label()));
    }

    StepNotAllowed(Decision decision, String sentence) {
        super(Kind.CONFLICT, "“%s”：%s".formatted(decision.title(), sentence));
    }
}
