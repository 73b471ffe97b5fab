package cn.changxiao.app.console.fund;

import cn.changxiao.fund.withdrawal.WithdrawalDetail;
import cn.changxiao.fund.withdrawal.WithdrawalState;
import cn.changxiao.property.party.Role;

/** A withdrawal with what the viewer may do next. */
public record WithdrawalPage(WithdrawalDetail detail, Role role, String today) {

    public boolean canApportion() {
        return isIn(WithdrawalState.DRAFTED) && role != Role.OWNER && role != Role.STREET_OFFICE;
    }

    public boolean canApprove() {
        return isIn(WithdrawalState.APPORTIONED) && role == Role.OWNERS_COMMITTEE;
    }

    public boolean canPrepare() {
        return isIn(WithdrawalState.APPROVED) && role == Role.FUND_CUSTODIAN && !detail.isPaymentPrepared();
    }

    public boolean canPay() {
        return isIn(WithdrawalState.APPROVED) && role == Role.FUND_CUSTODIAN && detail.isPaymentPrepared();
    }

    public boolean canReject() {
        boolean under = isIn(WithdrawalState.APPORTIONED) || isIn(WithdrawalState.APPROVED);
        return under && (role == Role.OWNERS_COMMITTEE || role == Role.FUND_CUSTODIAN);
    }

    /** Where the withdrawal stands on its way, from 1 to 4; 0 when it was sent back. */
    public int step() {
        return switch (detail.summary().state()) {
            case DRAFTED -> 1;
            case APPORTIONED -> 2;
            case APPROVED -> 3;
            case PAID -> 4;
            case REJECTED -> 0;
        };
    }

    private boolean isIn(WithdrawalState state) {
        return detail.summary().state() == state;
    }
}
