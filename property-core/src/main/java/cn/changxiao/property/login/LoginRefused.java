package cn.changxiao.property.login;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/**
 * Login and password do not go together, or the login is locked. One sentence for all three, so that nobody learns
 * which log-ins exist.
 */
public final class LoginRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LoginRefused(long failuresMax, long lockMinutes) {
        super(Kind.FORBIDDEN, "用户名或密码不正确；连续输错 %d 次后该用户名将锁定 %d 分钟。".formatted(failuresMax, lockMinutes));
    }
}
