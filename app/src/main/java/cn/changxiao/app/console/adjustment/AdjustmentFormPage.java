package cn.changxiao.app.console.adjustment;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.AdjustableBill;
import cn.changxiao.billing.adjustment.AdjustedLine;
import cn.changxiao.billing.adjustment.AdjustmentKind;
import cn.changxiao.billing.adjustment.ProposeAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/** A bill as it stands, to say what of it is to come to less. */
public record AdjustmentFormPage(BillSummary head, AdjustableBill bill, String key) {

    /** How a line is named in the form: {@code 202603/PROPERTY_FEE/0}. */
    public static String value(AdjustedLine line) {
        return "%d/%s/%d".formatted(line.month().number(), line.item().name(), line.sequence());
    }

    static ProposeAdjustment.Command command(FormFields fields) {
        AdjustmentKind kind = fields.choice(AdjustmentKind.class, "kind", "调整方式");
        boolean isVoid = kind == AdjustmentKind.VOID;
        return new ProposeAdjustment.Command(
                new BusinessKey(fields.required("key", "业务编号")),
                new BillId(fields.id("bill", "账单")),
                kind,
                isVoid || fields.text("line").isEmpty() ? Optional.empty() : Optional.of(line(fields.text("line"))),
                isVoid ? Money.ZERO : Money.parse(fields.required("amount", "金额")),
                fields.required("reason", "理由"));
    }

    private static AdjustedLine line(String value) {
        String[] parts = value.split("/", -1);
        try {
            return new AdjustedLine(
                    new BillingMonth(Integer.parseInt(parts[0])),
                    FeeItem.valueOf(parts[1]),
                    Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
            throw new InvalidValue("请从列表中选择账单项目。");
        }
    }
}
