package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Only units of one building and of one nature become one. */
public final class UnitsNotMergeable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitsNotMergeable(String first, String second) {
        super(Kind.INVALID, "%s 与 %s 不在同一幢，或房屋性质、售房单位、交付情况不同，不能合并。".formatted(first, second));
    }
}
