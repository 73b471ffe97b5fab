package cn.changxiao.app.console.loss;

import cn.changxiao.fund.loss.BuildingLossDetail;
import cn.changxiao.fund.loss.BuildingLossState;
import cn.changxiao.fund.loss.LossPayee;
import java.util.Arrays;
import java.util.List;

/** A lost building with the forms of its next step. */
public record LossPage(BuildingLossDetail detail, long viewer, String key, String today) {

    public boolean canBook() {
        return detail.loss().state() == BuildingLossState.RECORDED
                && detail.loss().makerId() != viewer;
    }

    public boolean canReject() {
        return detail.loss().state() == BuildingLossState.RECORDED;
    }

    /** To whom something may still be paid. */
    public List<LossPayee> payees() {
        return Arrays.stream(LossPayee.values()).filter(detail::isOwed).toList();
    }
}
