package cn.changxiao.billing.dunning;

import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.property.money.Rate;

/** What a stage brought: how many demands it made, and after how many of them everything was paid in time. */
public record StageEffect(int stage, DunningChannel channel, long demands, long settled) {

    public Rate rate() {
        return new Rate(settled, demands);
    }
}
