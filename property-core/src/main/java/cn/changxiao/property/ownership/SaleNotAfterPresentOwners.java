package cn.changxiao.property.ownership;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A sale by the present owners cannot take effect before they owned; somebody may have recorded it already. */
public final class SaleNotAfterPresentOwners extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SaleNotAfterPresentOwners(String unit, LocalDate day, LocalDate since) {
        super(
                Kind.CONFLICT,
                "%s 的现产权人自 %s 起登记，转让日 %s 须晚于该日；如他人已录入同一转让则无须再录，如原登记有误请由街道或代管机构更正产权。".formatted(unit, since, day));
    }
}
