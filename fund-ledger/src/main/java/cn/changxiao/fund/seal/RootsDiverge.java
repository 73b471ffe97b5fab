package cn.changxiao.fund.seal;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The log is not a continuation of what was signed before; nothing more is signed until a person has looked. */
public final class RootsDiverge extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    RootsDiverge(int number, String what) {
        super(Kind.CONFLICT, "第 %d 号根值%s，说明封存日志或锚定文件被改动过；查明之前不再签名。".formatted(number, what));
    }
}
