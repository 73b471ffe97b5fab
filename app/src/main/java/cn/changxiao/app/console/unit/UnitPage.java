package cn.changxiao.app.console.unit;

import cn.changxiao.fund.succession.AccountHolding;
import cn.changxiao.property.ownership.RecordedShare;
import cn.changxiao.property.unitrecord.UnitRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit with its owners.
 *
 * @param day the day asked for
 * @param known the day at whose end the register is asked
 * @param owners who owned it on {@code day} as known at the end of {@code known}
 * @param payer who pays the month of {@code day}, empty when nobody is known
 * @param fund the sub-account on {@code day}, if the viewer may see it and there is one
 * @param everything all that was ever recorded
 * @param present the owners as known now, of whom a co-owner may stay
 */
public record UnitPage(
        UnitRecord unit,
        LocalDate day,
        LocalDate known,
        List<RecordedShare> owners,
        Optional<String> payer,
        Optional<AccountHolding> fund,
        List<RecordedShare> everything,
        List<RecordedShare> present,
        boolean mayRecord,
        boolean mayCorrect,
        String key) {

    /** The rows of a form for owners. */
    public static final int ROWS = 4;

    public String path() {
        return "/registry/units/" + unit.id();
    }

    /** {@code 1/3}, or 全部. */
    public static String part(RecordedShare share) {
        long denominator = share.share().denominator();
        return share.share().numerator() == denominator ? "全部" : share.share().numerator() + "/" + denominator;
    }

    /** What recorded the share, as people say it. */
    public static String origin(RecordedShare share) {
        return share.kind()
                .map(kind -> kind.label() + "：" + share.evidence().orElse(""))
                .orElse("初始登记");
    }
}
