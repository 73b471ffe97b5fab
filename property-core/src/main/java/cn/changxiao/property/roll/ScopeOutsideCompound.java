package cn.changxiao.property.roll;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.estate.CompoundId;
import java.io.Serial;

/** The scope names buildings or units that are not in its compound. */
public final class ScopeOutsideCompound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ScopeOutsideCompound(CompoundId compound, int asked, long found) {
        super(Kind.INVALID, "表决范围选了 %d 处，其中只有 %d 处属于小区 %s，请去掉其他小区的楼幢或房屋。".formatted(asked, found, compound));
    }
}
