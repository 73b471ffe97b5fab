package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A unit not delivered yet is voted for by the developer, and its buyer has no log-in for that. */
public final class DeveloperVotesOnPaper extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DeveloperVotesOnPaper(String place) {
        super(Kind.FORBIDDEN, "%s 尚未交付，由建设单位投票；请由建设单位提交书面选票。".formatted(place));
    }
}
