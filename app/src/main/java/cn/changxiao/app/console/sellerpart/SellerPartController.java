package cn.changxiao.app.console.sellerpart;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.OpenSellerAccounts;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.deposit.RecordDeposits;
import cn.changxiao.fund.deposit.SellerDeposits;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;

/** 售房单位资金: sub-accounts are opened, and what the organisation pays in is recorded; booked with the other deposits. */
@Controller("/fund/seller-parts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class SellerPartController {

    private final SellerPartPages pages;
    private final OpenSellerAccounts openSellerAccounts;
    private final SellerDeposits sellerDeposits;
    private final RecordDeposits recordDeposits;

    SellerPartController(
            SellerPartPages pages,
            OpenSellerAccounts openSellerAccounts,
            SellerDeposits sellerDeposits,
            RecordDeposits recordDeposits) {
        this.pages = pages;
        this.openSellerAccounts = openSellerAccounts;
        this.sellerDeposits = sellerDeposits;
        this.recordDeposits = recordDeposits;
    }

    @Get
    @View("sellerpart/parts")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "售房单位资金", section = Section.FUND, order = 32)
    SellerPartPage page(Viewer viewer) {
        return pages.page(viewer);
    }

    @Post("/{book}/accounts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Viewer viewer, long book, @Body Map<String, String> fields) {
        int opened = openSellerAccounts.open(viewer, new BookId(book), new FormFields(fields).day("openedOn", "开户日期"));
        return Answer.seeOther("/fund/seller-parts", "已开立售房单位分户账 %d 户。".formatted(opened));
    }

    @Post("/{book}/deposits")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> deposit(Viewer viewer, long book, @Body Map<String, String> fields) {
        recordDeposits.record(
                viewer, new BookId(book), List.of(batch(viewer, new BookId(book), new FormFields(fields))));
        return Answer.seeOther("/fund/deposits?book=" + book, "售房单位交存已登记，请由另一人复核入账。");
    }

    private DepositBatch batch(Viewer viewer, BookId book, FormFields form) {
        String[] place = form.required("place", "小区和售房单位").split(":", 2);
        CompoundId compound = new CompoundId(Long.parseLong(place[0]));
        Money total = Money.parse(form.required("amount", "交存总额"));
        return new DepositBatch(
                new BusinessKey("seller-deposit-form:" + form.required("key", "业务编号")),
                book,
                compound,
                form.choice(DepositKind.class, "kind", "交存类型"),
                form.day("receivedOn", "到账日期"),
                form.text("note"),
                AccountPart.SELLER,
                sellerDeposits.of(viewer, book, compound, place.length > 1 ? place[1] : "", total));
    }
}
