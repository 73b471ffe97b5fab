package cn.changxiao.fund.receiptbook;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A receipt says that money was received; it is handed out when the money is in the books. */
public final class DepositNotBooked extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DepositNotBooked(LocalDate receivedOn) {
        super(Kind.CONFLICT, "%s 收到的这批交存尚未复核入账，请复核后再开具票据。".formatted(receivedOn));
    }
}
