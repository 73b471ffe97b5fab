package cn.changxiao.billing.run;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** Between preview and posting a compound's units, owners or bills changed; it waits for a run of its own. */
final class ChunkChanged extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ChunkChanged(int bills, Money due, ChunkLines.Posted now) {
        super(
                Kind.CONFLICT,
                "复核时为 %d 户次 %s 元，出账时登记信息已变为 %d 户次 %s 元，请重新编制该小区的批次。".formatted(bills, due, now.bills(), now.due()));
    }
}
