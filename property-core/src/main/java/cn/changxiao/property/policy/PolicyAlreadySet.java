package cn.changxiao.property.policy;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The place already has a value from that very day, or the day has gone: values are never changed behind people's backs. */
public final class PolicyAlreadySet extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private PolicyAlreadySet(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static PolicyAlreadySet from(PolicyParameter parameter, LocalDate validFrom) {
        return new PolicyAlreadySet("“%s”自 %s 起已有取值，请另选生效日。".formatted(parameter.label(), validFrom));
    }

    static PolicyAlreadySet past(LocalDate validFrom, LocalDate today) {
        return new PolicyAlreadySet("生效日 %s 已过（今天是 %s），政策取值不能追溯，请另选今天或以后的日期。".formatted(validFrom, today));
    }

    static PolicyAlreadySet decided(PolicyProposalId proposal) {
        return new PolicyAlreadySet("取值建议 %s 已经处理，请刷新后查看。".formatted(proposal));
    }
}
