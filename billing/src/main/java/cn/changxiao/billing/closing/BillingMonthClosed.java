package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** What would change a closed month is not done. */
public final class BillingMonthClosed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BillingMonthClosed(BillingMonth month, String doing) {
        super(Kind.CONFLICT, sentence(month, doing));
    }

    /** For answers line by line. */
    public static String sentence(BillingMonth month, String doing) {
        return "账期已结：%s 已结账，不能再%s；确需更正的，请在“月结”中写明理由申请重新开账，由另一位同事批准后再办。".formatted(month, doing);
    }
}
