package cn.changxiao.app.api.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.income.BankInterestId;
import cn.changxiao.fund.income.ConfirmBankInterest;
import cn.changxiao.fund.income.NewBankInterest;
import cn.changxiao.fund.income.RecordBankInterest;
import cn.changxiao.fund.treasury.ConfirmPlacement;
import cn.changxiao.fund.treasury.ConfirmReturn;
import cn.changxiao.fund.treasury.NewPlacement;
import cn.changxiao.fund.treasury.NewReturn;
import cn.changxiao.fund.treasury.PlacementId;
import cn.changxiao.fund.treasury.PlacementKind;
import cn.changxiao.fund.treasury.ReadTreasury;
import cn.changxiao.fund.treasury.RecordPlacement;
import cn.changxiao.fund.treasury.RecordReturn;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a book's money lies and what moves it, for other systems. */
@Controller("/api/v1/fund/books/{book}/treasury")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class FundTreasuryApi {

    private final ReadTreasury readTreasury;
    private final RecordPlacement recordPlacement;
    private final ConfirmPlacement confirmPlacement;
    private final RecordReturn recordReturn;
    private final ConfirmReturn confirmReturn;
    private final RecordBankInterest recordBankInterest;
    private final ConfirmBankInterest confirmBankInterest;

    FundTreasuryApi(
            ReadTreasury readTreasury,
            RecordPlacement recordPlacement,
            ConfirmPlacement confirmPlacement,
            RecordReturn recordReturn,
            ConfirmReturn confirmReturn,
            RecordBankInterest recordBankInterest,
            ConfirmBankInterest confirmBankInterest) {
        this.readTreasury = readTreasury;
        this.recordPlacement = recordPlacement;
        this.confirmPlacement = confirmPlacement;
        this.recordReturn = recordReturn;
        this.confirmReturn = confirmReturn;
        this.recordBankInterest = recordBankInterest;
        this.confirmBankInterest = confirmBankInterest;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    TreasuryJson read(Viewer viewer, long book) {
        return TreasuryJson.of(readTreasury.of(viewer, new BookId(book)));
    }

    @Post("/placements")
    @Status(HttpStatus.CREATED)
    FundCommandsApi.Recorded place(Viewer viewer, long book, @Body NewPlacementJson body) {
        return new FundCommandsApi.Recorded(
                recordPlacement.record(viewer, body.command(new BookId(book))).toString());
    }

    @Post("/placements/{id}/confirmation")
    FundCommandsApi.Posted confirm(Viewer viewer, long book, long id) {
        return FundCommandsApi.Posted.of(
                List.of(confirmPlacement.confirm(viewer, new BookId(book), new PlacementId(id))));
    }

    @Post("/placements/{id}/return")
    @Status(HttpStatus.NO_CONTENT)
    void takeBack(Viewer viewer, long book, long id, @Body NewReturnJson body) {
        recordReturn.record(viewer, body.command(new BookId(book), new PlacementId(id)));
    }

    @Post("/placements/{id}/return/confirmation")
    FundCommandsApi.Posted confirmReturn(Viewer viewer, long book, long id) {
        return FundCommandsApi.Posted.of(List.of(confirmReturn.confirm(viewer, new BookId(book), new PlacementId(id))));
    }

    @Post("/interest")
    @Status(HttpStatus.CREATED)
    FundCommandsApi.Recorded interest(Viewer viewer, long book, @Body NewBankInterestJson body) {
        return new FundCommandsApi.Recorded(recordBankInterest
                .record(viewer, body.command(new BookId(book)))
                .toString());
    }

    @Post("/interest/{id}/confirmation")
    FundCommandsApi.Posted confirmInterest(Viewer viewer, long book, long id) {
        return FundCommandsApi.Posted.of(
                List.of(confirmBankInterest.confirm(viewer, new BookId(book), new BankInterestId(id))));
    }

    /** The rate in parts per million a year. */
    @Serdeable
    record NewPlacementJson(
            String key,
            PlacementKind kind,
            String institution,
            String certificate,
            String principal,
            long ratePpm,
            LocalDate placedOn,
            LocalDate maturesOn,
            @Nullable String consent) {

        NewPlacement command(BookId book) {
            return new NewPlacement(
                    new BusinessKey(key),
                    book,
                    kind,
                    institution,
                    certificate,
                    Money.parse(principal),
                    ratePpm,
                    placedOn,
                    maturesOn,
                    Optional.ofNullable(consent).orElse(""));
        }
    }

    @Serdeable
    record NewReturnJson(
            LocalDate returnedOn, String interest, @Nullable String reason) {

        NewReturn command(BookId book, PlacementId id) {
            return new NewReturn(
                    book,
                    id,
                    returnedOn,
                    Money.parse(interest),
                    Optional.ofNullable(reason).orElse(""));
        }
    }

    @Serdeable
    record NewBankInterestJson(String key, LocalDate receivedOn, String amount) {

        NewBankInterest command(BookId book) {
            return new NewBankInterest(new BusinessKey(key), book, receivedOn, Money.parse(amount));
        }
    }
}
