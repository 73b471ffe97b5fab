package cn.changxiao.app.console.disclosure;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.disclosure.CommonIncome;
import cn.changxiao.billing.disclosure.DraftDisclosure;
import cn.changxiao.billing.disclosure.ServiceGiven;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Reads the form of a new disclosure; rows left blank are passed over. */
record DisclosureForm(FormFields fields) {

    DraftDisclosure.Command command() {
        return new DraftDisclosure.Command(
                new BusinessKey(fields.required("key", "业务编号")),
                new CompoundId(fields.id("compound", "小区")),
                BillingMonth.parse(fields.required("first", "开始月份")),
                BillingMonth.parse(fields.required("last", "结束月份")),
                fields.required("responsible", "负责人员"),
                services(),
                incomes());
    }

    private List<ServiceGiven> services() {
        List<ServiceGiven> services = new ArrayList<>();
        for (int row = 1; row <= DisclosureFormPage.SERVICES; row++) {
            String matter = fields.text("matter" + row);
            String standard = fields.text("standard" + row);
            String performance = fields.text("performance" + row);
            if (!(matter + standard + performance).isEmpty()) {
                services.add(new ServiceGiven(matter, standard, performance));
            }
        }
        return services;
    }

    private List<CommonIncome> incomes() {
        List<CommonIncome> incomes = new ArrayList<>();
        for (int row = 1; row <= DisclosureFormPage.INCOMES; row++) {
            String source = fields.text("source" + row);
            String amount = fields.text("amount" + row);
            String spent = fields.text("spent" + row);
            if (!(source + amount + spent).isEmpty()) {
                incomes.add(new CommonIncome(source, Money.parse(amount), spent));
            }
        }
        return incomes;
    }
}
