package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.income.DistributeIncome;
import cn.changxiao.fund.income.IncomeRunId;
import cn.changxiao.fund.income.Interest;
import cn.changxiao.fund.income.RecordInterest;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** Interest: recorded and shared out by one person, booked and handed to the units by another. */
@Controller("/fund/income")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class IncomeController {

    private final RecordInterest recordInterest;
    private final DistributeIncome distributeIncome;

    IncomeController(RecordInterest recordInterest, DistributeIncome distributeIncome) {
        this.recordInterest = recordInterest;
        this.distributeIncome = distributeIncome;
    }

    @Post("/{book}")
    HttpResponse<?> record(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        recordInterest.record(
                viewer,
                new Interest(
                        new BusinessKey("interest-form:" + form.required("key", "业务编号")),
                        new BookId(book),
                        form.day("receivedOn", "到账日期"),
                        Money.parse(form.required("amount", "利息金额"))));
        return Answer.seeOther("/fund/deposits?book=" + book, "利息已登记并算好每户份额，请由另一人复核分配。");
    }

    @Post("/{book}/{run}/distribute")
    HttpResponse<?> distribute(Viewer viewer, long book, long run) {
        int vouchers = distributeIncome
                .distribute(viewer, new BookId(book), new IncomeRunId(run))
                .size();
        return Answer.seeOther("/fund/deposits?book=" + book, "利息已入账并分配到户，共 %d 张凭证。".formatted(vouchers));
    }
}
