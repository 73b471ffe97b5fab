package cn.changxiao.scheduler;

import java.util.Locale;

/**
 * A task that runs by itself, with how it catches up after an outage. Its time stands in the configuration under {@code
 * changxiao.scheduler.tasks.<key>.cron}; without one it only runs when somebody asks.
 */
public enum ScheduledTask {
    /** Proves the fund's books and the aggregates behind the collection rates. */
    NIGHTLY_PROOF("夜间核对", CatchUp.ONCE),
    /** Prepares the month's bill run of every manager and posts what was signed off. */
    MONTHLY_BILL_RUN("月度出账", CatchUp.EACH),
    /** Goes on with agreed bill and interest runs that were interrupted. */
    RESUME_BILL_RUNS("续办出账和收益分配", CatchUp.ONCE),
    /** Seals the fund's new vouchers into the log. */
    SEAL_JOURNALS("凭证封存", CatchUp.ONCE),
    /** Signs the root of the fund's log and anchors it outside the database. */
    PUBLISH_ROOT("账本根值签名", CatchUp.ONCE),
    /** Closes owners' votes and ends holds on the fund whose day has come; the clock refuses what is late in any case. */
    VOTE_CLOSING("表决截止与冻结到期", CatchUp.ONCE),
    /** Ends payment plans, bills the late fees of the month before and makes the day's demands of every manager. */
    DUNNING("催缴与违约金", CatchUp.ONCE),
    /** Sends the messages to owners whose time has come. */
    SEND_MESSAGES("发送提醒消息", CatchUp.ONCE);

    private final String label;
    private final CatchUp catchUp;

    ScheduledTask(String label, CatchUp catchUp) {
        this.label = label;
        this.catchUp = catchUp;
    }

    public String label() {
        return label;
    }

    /** The name in the configuration and in Quartz: {@code nightly-proof}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    CatchUp catchUp() {
        return catchUp;
    }

    /** What happens to firings missed while no instance ran. */
    enum CatchUp {
        /** One run stands for all of them. */
        ONCE,
        /** Each is run with its own date, oldest first. */
        EACH
    }
}
