package cn.changxiao.app.console.ballot;

import cn.changxiao.property.noticeboard.OwnerVote;
import java.util.List;

/** An owner's votes: those that wait for the owner, then the others. */
public record MyVotesPage(List<OwnerVote> votes) {

    public List<OwnerVote> awaited() {
        return votes.stream().filter(OwnerVote::isAwaited).toList();
    }

    public List<OwnerVote> others() {
        return votes.stream().filter(vote -> !vote.isAwaited()).toList();
    }

    /** What the list says of a vote, in a few words. */
    public static String status(OwnerVote vote) {
        String cast = vote.choice().map(choice -> "已投" + choice.label()).orElse("未投票");
        return switch (vote.state()) {
            case DRAFT, ANNOUNCED -> "即将开始";
            case OPEN, CLOSED, TALLIED -> cast;
            case PUBLISHED -> "结果公示中";
            case EFFECTIVE, FAILED, CANCELLED -> vote.state().label();
        };
    }
}
