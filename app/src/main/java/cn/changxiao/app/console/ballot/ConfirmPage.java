package cn.changxiao.app.console.ballot;

import cn.changxiao.property.noticeboard.OwnerVote;
import cn.changxiao.property.tally.Choice;
import java.util.Optional;

/** The question before a ballot counts; no choice means that it is taken back. */
public record ConfirmPage(OwnerVote vote, Optional<Choice> choice, String key) {

    /** What the form sends back as the choice. */
    public String value() {
        return choice.map(Choice::name).orElse("WITHDRAW");
    }

    public String title() {
        if (choice.isEmpty()) {
            return "撤回选票";
        }
        return vote.choice().isPresent() ? "更正选票" : "确认投票";
    }
}
