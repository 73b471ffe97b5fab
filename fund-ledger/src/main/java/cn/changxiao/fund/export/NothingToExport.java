package cn.changxiao.fund.export;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A compound without a voucher up to the end of a year has no books of that year. */
public final class NothingToExport extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingToExport(String compound, int year) {
        super(Kind.NOT_FOUND, "%s 截至 %d 年末没有任何凭证，没有可导出的账簿，请选择其他年度。".formatted(compound, year));
    }
}
