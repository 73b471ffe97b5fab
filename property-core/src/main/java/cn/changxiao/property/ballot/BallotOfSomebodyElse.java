package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Another co-owner or staff with paper has voted for the unit (ADR 0038). */
public final class BallotOfSomebodyElse extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BallotOfSomebodyElse(String place, Channel channel) {
        super(
                Kind.FORBIDDEN,
                "%s 的选票由其他共有人或工作人员（%s）提交，本人不能在线更改；如共有人意见不同，请共同签署书面更正交业委会或街道办。".formatted(place, channel.label()));
    }
}
