package cn.changxiao.app.console.relief;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.relief.ProposeRelief;
import cn.changxiao.billing.relief.ReliefKind;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.billing.subsidy.SubsidyTransfer;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.policy.PolicyUnit;
import java.util.Optional;

/** Reads the forms of reliefs and subsidies as commands. */
final class ReliefForms {

    private ReliefForms() {}

    static ProposeRelief.Command relief(FormFields fields) {
        ReliefKind kind = fields.choice(ReliefKind.class, "kind", "减免类型");
        String sum = fields.text("sum");
        long share = share(fields);
        if (share == 0 && sum.isEmpty() && kind != ReliefKind.VACANT) {
            throw new InvalidValue("请填写减免比例或每月定额，二者选一。");
        }
        return new ProposeRelief.Command(
                new BusinessKey(fields.required("key", "业务编号")),
                new UnitId(fields.id("unit", "房屋")),
                fields.choice(FeeItem.class, "item", "收费项目"),
                kind,
                share,
                sum.isEmpty() ? Money.ZERO : Money.parse(sum),
                fields.optionalDay("notice", "业主告知日"),
                fields.day("from", "起始日"),
                fields.day("last", "截止日").plusDays(1),
                fields.text("evidence"));
    }

    static ProposeSubsidy.Command subsidy(FormFields fields) {
        if (!fields.text("some").isEmpty() && fields.ticked("unit").isEmpty()) {
            throw new InvalidValue("请勾选补贴的房屋；补贴全部房屋的，请在“第三方补贴”页申报。");
        }
        return new ProposeSubsidy.Command(
                new BusinessKey(fields.required("key", "业务编号")),
                new CompoundId(fields.id("compound", "小区")),
                fields.text("payer"),
                Optional.empty(),
                fields.choice(FeeItem.class, "item", "收费项目"),
                share(fields),
                BillingMonth.parse(fields.required("first", "起始账期")),
                BillingMonth.parse(fields.required("last", "截止账期")),
                fields.ticked("unit").stream().map(UnitId::new).toList(),
                fields.text("evidence"));
    }

    static SubsidyTransfer transfer(long subsidy, FormFields fields) {
        return new SubsidyTransfer(
                new BusinessKey(fields.required("key", "业务编号")),
                new SubsidyId(subsidy),
                BillingMonth.parse(fields.required("month", "账期")),
                Money.parse(fields.required("amount", "到账金额")),
                fields.required("transaction", "银行流水号"),
                fields.day("received", "到账日期"));
    }

    /** Per cent as typed, in parts per million; 0 if nothing was typed. */
    private static long share(FormFields fields) {
        String text = fields.text("share");
        return text.isEmpty() ? 0 : PolicyUnit.PARTS_PER_MILLION.parse(text);
    }
}
