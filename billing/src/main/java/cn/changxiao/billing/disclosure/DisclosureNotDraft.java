package cn.changxiao.billing.disclosure;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A disclosure is published once, while it is a draft. */
public final class DisclosureNotDraft extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DisclosureNotDraft(DisclosureId disclosure, DisclosureState state) {
        super(Kind.CONFLICT, "服务公示 %s 的状态是“%s”，只有待公布的可以公布或撤回；要更正请另编一份。".formatted(disclosure, state.label()));
    }
}
