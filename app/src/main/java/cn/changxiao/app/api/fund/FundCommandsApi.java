package cn.changxiao.app.api.fund;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.ConfirmDeposits;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.deposit.RecordDeposits;
import cn.changxiao.fund.deposit.UnitDeposit;
import cn.changxiao.fund.withdrawal.ApproveWithdrawal;
import cn.changxiao.fund.withdrawal.PayWithdrawal;
import cn.changxiao.fund.withdrawal.WithdrawalId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands of the fund for other systems, the bank's above all. The key makes a repetition harmless. */
@Controller("/api/v1/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class FundCommandsApi {

    private final RecordDeposits recordDeposits;
    private final ConfirmDeposits confirmDeposits;
    private final ApproveWithdrawal approveWithdrawal;
    private final PayWithdrawal payWithdrawal;

    FundCommandsApi(
            RecordDeposits recordDeposits,
            ConfirmDeposits confirmDeposits,
            ApproveWithdrawal approveWithdrawal,
            PayWithdrawal payWithdrawal) {
        this.recordDeposits = recordDeposits;
        this.confirmDeposits = confirmDeposits;
        this.approveWithdrawal = approveWithdrawal;
        this.payWithdrawal = payWithdrawal;
    }

    @Post("/books/{book}/deposits")
    @Status(HttpStatus.CREATED)
    Recorded record(Viewer viewer, long book, @Body DepositsJson deposits) {
        List<DepositBatchId> ids =
                recordDeposits.record(viewer, new BookId(book), List.of(deposits.batch(new BookId(book))));
        return new Recorded(ids.get(0).toString());
    }

    @Post("/books/{book}/deposits/{batch}/confirmation")
    Posted confirm(Viewer viewer, long book, long batch) {
        return Posted.of(confirmDeposits.confirm(viewer, new BookId(book), List.of(new DepositBatchId(batch))));
    }

    @Post("/withdrawals/{id}/approval")
    @Secured("OWNERS_COMMITTEE")
    @Status(HttpStatus.NO_CONTENT)
    void approve(Viewer viewer, long id) {
        approveWithdrawal.approve(viewer, new WithdrawalId(id));
    }

    @Post("/withdrawals/{id}/payment")
    Posted pay(Viewer viewer, long id) {
        return Posted.of(payWithdrawal.pay(viewer, new WithdrawalId(id)));
    }

    /** Deposits of one compound on one day; the owners', unless they say that they are the selling organisation's. */
    @Serdeable
    record DepositsJson(
            String key,
            String compound,
            DepositKind kind,
            LocalDate receivedOn,
            String note,
            Optional<AccountPart> part,
            List<DepositJson> deposits) {

        DepositBatch batch(BookId book) {
            return new DepositBatch(
                    new BusinessKey(key),
                    book,
                    new CompoundId(Long.parseLong(compound)),
                    kind,
                    receivedOn,
                    note,
                    part.orElse(AccountPart.OWNER),
                    deposits.stream().map(DepositJson::deposit).toList());
        }
    }

    @Serdeable
    record DepositJson(String unit, String amount) {

        UnitDeposit deposit() {
            return new UnitDeposit(new UnitId(Long.parseLong(unit)), Money.parse(amount));
        }
    }

    @Serdeable
    record Recorded(String id) {}

    /** The numbers of the vouchers. */
    @Serdeable
    record Posted(List<String> vouchers) {

        static Posted of(List<cn.changxiao.fund.voucher.PostedJournal> journals) {
            return new Posted(journals.stream()
                    .map(journal -> journal.voucher().toString())
                    .toList());
        }
    }
}
