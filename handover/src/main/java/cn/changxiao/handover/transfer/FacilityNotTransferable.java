package cn.changxiao.handover.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A facility is of another compound, need not be transferred, or is in another batch already. */
public final class FacilityNotTransferable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    FacilityNotTransferable(int asked, int free) {
        super(Kind.CONFLICT, "所选 %d 项设施中只有 %d 项可以移交：须属本小区、依法应移交、且不在其他批次中。".formatted(asked, free));
    }
}
