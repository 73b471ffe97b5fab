package cn.changxiao.fund.publication;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.estate.CompoundId;
import java.io.Serial;

/** The custodian keeps no accounts of the compound in these months. */
public final class NothingToPublish extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingToPublish(CompoundId compound, NoticePeriod period) {
        super(Kind.CONFLICT, "小区 %s 在 %s 没有由本单位代管的分户账，无可公示；请先开立分户账或改选期间。".formatted(compound, period));
    }
}
