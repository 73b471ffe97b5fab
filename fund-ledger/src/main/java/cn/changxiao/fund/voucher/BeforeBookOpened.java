package cn.changxiao.fund.voucher;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The voucher is older than its book. */
public final class BeforeBookOpened extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public BeforeBookOpened(LocalDate date, LocalDate openedOn) {
        super(Kind.INVALID, "记账日期 %s 早于账簿启用日 %s，请核对日期。".formatted(date, openedOn));
    }
}
