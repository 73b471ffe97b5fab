package cn.changxiao.app.console.transfer;

import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.transfer.Transfer;
import cn.changxiao.fund.transfer.TransferState;
import java.time.LocalDate;
import java.util.List;

/** Transfers, and the custodian's form to prepare one. */
public record TransferListPage(
        List<Transfer> transfers, List<CompoundFund> compounds, boolean isKeeper, String key, LocalDate today) {

    public static String tone(TransferState state) {
        return switch (state) {
            case PREPARED -> "warn";
            case DONE -> "good";
            case REJECTED -> "neutral";
        };
    }
}
