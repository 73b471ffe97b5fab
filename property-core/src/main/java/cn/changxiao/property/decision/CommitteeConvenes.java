package cn.changxiao.property.decision;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A street office organises votes only where the compound has no committee of its own. */
public final class CommitteeConvenes extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CommitteeConvenes(String step) {
        super(Kind.FORBIDDEN, "该小区已有业主委员会，须由业主委员会%s；街道办可协助录入选票和复核公布。".formatted(step));
    }
}
