package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A unit votes once; what it has cast is corrected, never cast again. */
public final class UnitHasVoted extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitHasVoted(String place, Channel channel) {
        super(Kind.CONFLICT, "%s 已通过%s投票，每户只能投一票；如需改变，请更正或撤回原选票。".formatted(place, channel.label()));
    }
}
