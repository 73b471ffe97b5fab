package cn.changxiao.fund.reconcile;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An account's money belongs to one book, from one day on. */
public final class BankAccountTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BankAccountTaken(BankAccount earlier) {
        super(
                Kind.CONFLICT,
                "专户“%s”已自 %s 起与账簿 %s 对账（启用余额 %s 元），请直接使用，或核对账簿、日期和余额。"
                        .formatted(earlier.name(), earlier.startsOn(), earlier.book(), earlier.startBalance()));
    }
}
