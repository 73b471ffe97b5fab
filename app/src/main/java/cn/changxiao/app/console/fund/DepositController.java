package cn.changxiao.app.console.fund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.ConfirmDeposits;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.deposit.RecordDeposits;
import cn.changxiao.fund.deposit.StandardDeposits;
import cn.changxiao.fund.voucher.PostedJournal;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deposits: recorded by one of the custodian's people, booked by another. */
@Controller("/fund/deposits")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class DepositController {

    private final DepositPages pages;
    private final StandardDeposits standardDeposits;
    private final RecordDeposits recordDeposits;
    private final ConfirmDeposits confirmDeposits;

    DepositController(
            DepositPages pages,
            StandardDeposits standardDeposits,
            RecordDeposits recordDeposits,
            ConfirmDeposits confirmDeposits) {
        this.pages = pages;
        this.standardDeposits = standardDeposits;
        this.recordDeposits = recordDeposits;
        this.confirmDeposits = confirmDeposits;
    }

    @Get
    @View("fund/deposits")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "交存", section = Section.FUND, order = 20)
    DepositPage page(Viewer viewer, @QueryValue Optional<Long> book, @QueryValue(defaultValue = "1") int page) {
        return pages.page(viewer, book, page);
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        BookId id = new BookId(book);
        CompoundId compound = new CompoundId(form.id("compound", "小区"));
        Money standard = Money.parse(form.required("standard", "每平方米金额"));
        DepositBatch batch = new DepositBatch(
                new BusinessKey("deposit-form:" + form.required("key", "业务编号")),
                id,
                compound,
                form.choice(DepositKind.class, "kind", "交存类型"),
                form.day("receivedOn", "到账日期"),
                form.text("note"),
                standardDeposits.of(viewer, id, compound, standard));
        recordDeposits.record(viewer, id, List.of(batch));
        return Answer.seeOther("/fund/deposits?book=" + book, "交存已登记，请由另一人复核入账。");
    }

    @Post("/{book}/{batch}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Viewer viewer, long book, long batch) {
        List<PostedJournal> posted =
                confirmDeposits.confirm(viewer, new BookId(book), List.of(new DepositBatchId(batch)));
        return Answer.seeOther(
                "/fund/deposits?book=" + book,
                "已入账，凭证号 %s。".formatted(posted.get(0).voucher()));
    }
}
