package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.estate.Area;
import java.io.Serial;

/** The new units together are not as large as the old ones, and no new survey explains it. */
public final class AreasDoNotMatch extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AreasDoNotMatch(Area before, Area after) {
        super(Kind.INVALID, "原面积合计 %s 平方米，新面积合计 %s 平方米，二者须相等；如经重新测绘，请写明测绘说明。".formatted(before, after));
    }
}
