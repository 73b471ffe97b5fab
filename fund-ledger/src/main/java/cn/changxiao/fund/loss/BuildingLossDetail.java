package cn.changxiao.fund.loss;

import java.util.List;

/** A lost building with its lines, payments and vouchers. */
public record BuildingLossDetail(
        BuildingLoss loss, List<LossLine> lines, List<LossPayment> payments, List<LossVoucher> vouchers) {

    public BuildingLossDetail {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        vouchers = List.copyOf(vouchers);
    }

    /** Whether anything of the owners, or of the selling unit, is in no payment yet. */
    public boolean isOwed(LossPayee payee) {
        return lines.stream()
                .anyMatch(line ->
                        !line.isPrepared() && line.isSellers() == !payee.part().equals("OWNER"));
    }
}
