package cn.changxiao.billing.ladder;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Fees are not pressed for with utilities (民法典 art. 944(3)). */
public final class UtilityThreat extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UtilityThreat(String words) {
        super(Kind.INVALID, "催缴用语中有“%s”：《民法典》第九百四十四条第三款规定，物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。请删去后再提交。".formatted(words));
    }
}
