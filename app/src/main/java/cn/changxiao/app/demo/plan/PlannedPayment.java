package cn.changxiao.app.demo.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A household settles its bills of consecutive months.
 *
 * @param building index in the compound
 * @param unit index in the building
 * @param from the oldest month paid for
 * @param through the newest
 * @param percent of the sum; fewer than 100 where the household pays only a part
 */
public record PlannedPayment(
        int building, int unit, LocalDate on, YearMonth from, YearMonth through, int percent, Channel channel) {

    /** How the money comes; the names are those of billing. */
    public enum Channel {
        WECHAT,
        ALIPAY,
        CASH,
        BANK_TRANSFER
    }
}
