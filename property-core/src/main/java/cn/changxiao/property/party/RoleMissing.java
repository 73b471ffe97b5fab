package cn.changxiao.property.party;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The viewer's role does not include this command. */
public final class RoleMissing extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public RoleMissing(String command) {
        super(Kind.FORBIDDEN, "您的角色不能%s。".formatted(command));
    }
}
