package cn.changxiao.property.organisation;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The place is not in the area of the viewer's organisation. */
public final class OutsideOwnArea extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    OutsideOwnArea(String jurisdictionCode) {
        super(Kind.FORBIDDEN, "区划 %s 不在您的辖区内，请选择本辖区内的街道或社区。".formatted(jurisdictionCode));
    }
}
