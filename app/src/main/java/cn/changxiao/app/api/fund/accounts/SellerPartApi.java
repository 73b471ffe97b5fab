package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.OpenSellerAccounts;
import cn.changxiao.fund.report.SellerFund;
import cn.changxiao.fund.report.SellerFunds;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The money that organisations set aside for the dwellings they sold; deposits name their part. */
@Controller("/api/v1/fund/books/{book}/seller-parts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class SellerPartApi {

    private final SellerFunds funds;
    private final OpenSellerAccounts openSellerAccounts;

    SellerPartApi(SellerFunds funds, OpenSellerAccounts openSellerAccounts) {
        this.funds = funds;
        this.openSellerAccounts = openSellerAccounts;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<SellerFundJson> list(Viewer viewer, long book) {
        return funds.of(viewer, new BookId(book)).stream()
                .map(SellerFundJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    OpenedJson open(Viewer viewer, long book, @Body OpeningJson opening) {
        return new OpenedJson(openSellerAccounts.open(viewer, new BookId(book), opening.openedOn()));
    }

    @Serdeable
    record OpeningJson(LocalDate openedOn) {}

    @Serdeable
    record OpenedJson(int opened) {}

    @Serdeable
    record SellerFundJson(
            String organisation,
            String compound,
            String building,
            long units,
            String deposited,
            String ownersDeposited,
            String balance) {

        static SellerFundJson of(SellerFund fund) {
            return new SellerFundJson(
                    fund.organisation(),
                    fund.compound().toString(),
                    fund.building(),
                    fund.units(),
                    fund.deposited().toString(),
                    fund.ownersDeposited().toString(),
                    fund.balance().toString());
        }
    }
}
