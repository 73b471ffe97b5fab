package cn.changxiao.property;

import java.io.Serial;

/** The business key of a command was used before, for a command with other content. */
public final class KeyReusedWithOtherContent extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public KeyReusedWithOtherContent(BusinessKey key) {
        super(Kind.CONFLICT, "业务编号“%s”已用于内容不同的操作，请换一个编号或核对原操作。".formatted(key.value()));
    }
}
