package cn.changxiao.app.console.fundrefund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.refund.DepositRefund;
import cn.changxiao.fund.refund.DepositRefundState;
import cn.changxiao.fund.refund.RefundableDeposit;
import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** Refunds of one book and, for a compound that was chosen, the deposits that may go back. */
public record DepositRefundPage(
        List<Book> books,
        Optional<Book> book,
        List<DepositRefund> refunds,
        PageNumbers numbers,
        List<CompoundFund> compounds,
        Optional<Long> compound,
        String place,
        List<RefundableDeposit> deposits,
        long viewer,
        boolean isKeeper,
        String key,
        String today) {

    public static String tone(DepositRefundState state) {
        return switch (state) {
            case REQUESTED -> "warn";
            case PAID -> "good";
            case REJECTED -> "neutral";
        };
    }
}
