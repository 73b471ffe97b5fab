package cn.changxiao.property.tally;

import cn.changxiao.property.InvalidValue;

/**
 * A vote in one measure, heads or 0.01 m². Who abstains takes part; {@code followed} and {@code silent} say how many of
 * yes, no and abstain came there by following the majority and by silence. Always {@code yes + no + abstain ≤ total}.
 */
public record VoteSum(long total, long yes, long no, long abstain, long followed, long silent) {

    public VoteSum {
        if (yes < 0 || no < 0 || abstain < 0 || followed < 0 || silent < 0) {
            throw new InvalidValue("计票数不得为负。");
        }
        if (Math.addExact(Math.addExact(yes, no), abstain) > total) {
            throw new InvalidValue("参与表决数 %d 超过总数 %d。".formatted(yes + no + abstain, total));
        }
    }

    public long participating() {
        return yes + no + abstain;
    }
}
