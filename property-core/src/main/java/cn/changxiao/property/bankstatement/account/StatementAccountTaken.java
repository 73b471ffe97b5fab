package cn.changxiao.property.bankstatement.account;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The number already belongs to an account of another name or purpose. */
public final class StatementAccountTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    StatementAccountTaken(StatementAccount earlier) {
        super(
                Kind.CONFLICT,
                "账号 %s 已登记为“%s”（%s），请直接使用，或核对账号。"
                        .formatted(
                                earlier.maskedNumber(),
                                earlier.name(),
                                earlier.purpose().label()));
    }
}
