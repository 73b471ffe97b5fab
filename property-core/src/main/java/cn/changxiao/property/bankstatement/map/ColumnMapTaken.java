package cn.changxiao.property.bankstatement.map;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The organisation already has another map of this name; maps in use are not changed behind the files read by them. */
public final class ColumnMapTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ColumnMapTaken(String name) {
        super(Kind.CONFLICT, "列对照“%s”已存在且内容不同，请换一个名称。".formatted(name));
    }
}
