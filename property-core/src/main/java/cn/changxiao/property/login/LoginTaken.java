package cn.changxiao.property.login;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Another user has this login. */
public final class LoginTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LoginTaken(String login) {
        super(Kind.CONFLICT, "用户名“%s”已被使用，请换一个。".formatted(login));
    }
}
