package cn.changxiao.app.console.publicincome;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.publicincome.DistributePublicIncome;
import cn.changxiao.fund.publicincome.NewPublicIncome;
import cn.changxiao.fund.publicincome.PublicIncomeId;
import cn.changxiao.fund.publicincome.PublicIncomeSource;
import cn.changxiao.fund.publicincome.RecordPublicIncome;
import cn.changxiao.fund.publicincome.RejectPublicIncome;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;
import java.util.Optional;

/** 公共收益: recorded with its shares by one of the custodian's people, booked and given to the units by another. */
@Controller("/fund/public-income")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class PublicIncomeController {

    private final PublicIncomePages pages;
    private final RecordPublicIncome recordPublicIncome;
    private final DistributePublicIncome distributePublicIncome;
    private final RejectPublicIncome rejectPublicIncome;

    PublicIncomeController(
            PublicIncomePages pages,
            RecordPublicIncome recordPublicIncome,
            DistributePublicIncome distributePublicIncome,
            RejectPublicIncome rejectPublicIncome) {
        this.pages = pages;
        this.recordPublicIncome = recordPublicIncome;
        this.distributePublicIncome = distributePublicIncome;
        this.rejectPublicIncome = rejectPublicIncome;
    }

    @Get
    @View("publicincome/incomes")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "公共收益", section = Section.FUND, order = 24)
    PublicIncomePage page(Viewer viewer, @QueryValue Optional<Long> book, @QueryValue(defaultValue = "1") int page) {
        return pages.page(viewer, book, page);
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        NewPublicIncome income = new NewPublicIncome(
                new BusinessKey("public-income-form:" + form.required("key", "业务编号")),
                new BookId(book),
                new CompoundId(form.id("compound", "小区")),
                Optional.empty(),
                form.choice(PublicIncomeSource.class, "source", "收益种类"),
                Money.parse(form.required("amount", "收益金额")),
                form.day("receivedOn", "到账日期"),
                form.required("note", "收益来源"));
        recordPublicIncome.record(viewer, income);
        return back(book, "已登记并按面积算好每户份额，请由另一人复核。");
    }

    @Post("/{book}/{income}/distribute")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> distribute(Viewer viewer, long book, long income) {
        distributePublicIncome.distribute(viewer, new BookId(book), new PublicIncomeId(income));
        return back(book, "已入账并分配到户。");
    }

    @Post("/{book}/{income}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long book, long income) {
        rejectPublicIncome.reject(viewer, new BookId(book), new PublicIncomeId(income));
        return back(book, "已退回。");
    }

    private static HttpResponse<?> back(long book, String sentence) {
        return Answer.seeOther("/fund/public-income?book=" + book, sentence);
    }
}
