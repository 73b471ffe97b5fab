package cn.changxiao.app.console.ending;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ending.AccountEndId;
import cn.changxiao.fund.ending.DecideAccountEnd;
import cn.changxiao.fund.ending.NewAccountEnd;
import cn.changxiao.fund.ending.RequestAccountEnd;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
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

/** 分户账销户: asked for by one of the custodian's people, ended by another. */
@Controller("/fund/account-ends")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class AccountEndController {

    private final AccountEndPages pages;
    private final RequestAccountEnd requestAccountEnd;
    private final DecideAccountEnd decideAccountEnd;

    AccountEndController(
            AccountEndPages pages, RequestAccountEnd requestAccountEnd, DecideAccountEnd decideAccountEnd) {
        this.pages = pages;
        this.requestAccountEnd = requestAccountEnd;
        this.decideAccountEnd = decideAccountEnd;
    }

    @Get
    @View("ending/ends")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "分户销户", section = Section.FUND, order = 48)
    AccountEndPage page(
            Viewer viewer,
            @QueryValue Optional<Long> book,
            @QueryValue Optional<Long> compound,
            @QueryValue(defaultValue = "") String place,
            @QueryValue(defaultValue = "1") int page) {
        return pages.page(viewer, book, compound, place, page);
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        NewAccountEnd end = new NewAccountEnd(
                new BusinessKey("account-end-form:" + form.required("key", "业务编号")),
                new BookId(book),
                new UnitId(form.id("unit", "房屋")),
                form.required("reason", "销户原因"));
        requestAccountEnd.request(viewer, end);
        return back(book, "销户已申请，请由另一人复核。");
    }

    @Post("/{book}/{end}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Viewer viewer, long book, long end) {
        decideAccountEnd.decide(viewer, new BookId(book), new AccountEndId(end), true);
        return back(book, "已销户。");
    }

    @Post("/{book}/{end}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long book, long end) {
        decideAccountEnd.decide(viewer, new BookId(book), new AccountEndId(end), false);
        return back(book, "已退回。");
    }

    private static HttpResponse<?> back(long book, String sentence) {
        return Answer.seeOther("/fund/account-ends?book=" + book, sentence);
    }
}
