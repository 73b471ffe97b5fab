package cn.changxiao.property.place;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The code belongs to a community of another name. */
public final class CommunityCodeTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CommunityCodeTaken(Place stored) {
        super(Kind.CONFLICT, "社区代码 %s 已用于“%s”，请核对代码。".formatted(stored.code(), stored.name()));
    }
}
