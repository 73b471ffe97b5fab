package cn.changxiao.billing.invoice;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Only received money of a taxed item that is not invoiced yet can be invoiced. */
public final class NothingToInvoice extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingToInvoice(String why) {
        super(Kind.CONFLICT, why);
    }

    static NothingToInvoice received() {
        return new NothingToInvoice("该户没有尚未开票的已收款；预存款在用于缴费后才能开票。");
    }

    static NothingToInvoice given() {
        return new NothingToInvoice("该发票对应的款项没有退回，不需要红字发票。");
    }
}
