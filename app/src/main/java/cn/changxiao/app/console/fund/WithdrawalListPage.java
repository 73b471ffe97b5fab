package cn.changxiao.app.console.fund;

import cn.changxiao.fund.withdrawal.WithdrawalState;
import cn.changxiao.fund.withdrawal.WithdrawalSummary;
import java.util.List;

/** A list of withdrawals; {@code state} is empty for all. */
public record WithdrawalListPage(String state, List<WithdrawalSummary> withdrawals, boolean isApplicant) {

    public static String tone(WithdrawalState state) {
        return switch (state) {
            case DRAFTED -> "neutral";
            case APPORTIONED -> "warn";
            case APPROVED -> "info";
            case PAID -> "good";
            case REJECTED -> "bad";
        };
    }
}
