package cn.changxiao.app.console.interest;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.policy.PolicyUnit;
import java.util.Optional;

/** The form of a new run; people type the last day, the run takes the day after it. */
record InterestForm(FormFields form) {

    NewInterestRun command(BookId book) {
        return new NewInterestRun(
                new BusinessKey("interest-run-form:" + form.required("key", "业务编号")),
                book,
                new InterestPeriod(
                        form.day("from", "计息起始日"), form.day("last", "计息截止日").plusDays(1)),
                form.day("bookedOn", "记账日期"),
                typed("amount").map(Money::parse),
                typed("rate").map(PolicyUnit.PARTS_PER_MILLION::parse));
    }

    private Optional<String> typed(String name) {
        return Optional.of(form.text(name)).filter(text -> !text.isEmpty());
    }
}
