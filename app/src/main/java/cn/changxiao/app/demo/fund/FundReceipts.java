package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.deposit.DepositBatches;
import cn.changxiao.fund.deposit.DepositSummary;
import cn.changxiao.fund.receiptbook.IssueReceipts;
import cn.changxiao.fund.receiptbook.ReceiptRange;
import cn.changxiao.fund.receiptbook.ReceiptRegister;
import cn.changxiao.fund.receiptbook.ReceiveReceipts;
import cn.changxiao.fund.receiptbook.VoidReceipt;
import cn.changxiao.fund.refund.DepositRefundReason;
import cn.changxiao.fund.refund.DepositRefunds;
import cn.changxiao.fund.refund.NewDepositRefund;
import cn.changxiao.fund.refund.RefundableDeposit;
import cn.changxiao.fund.refund.RequestDepositRefund;
import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.ReadableBooks;
import cn.changxiao.fund.transfer.NewTransfer;
import cn.changxiao.fund.transfer.PrepareTransfer;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Receipts for the newest deposits, one of them void; a refund and a transfer that wait for a second person. */
@Singleton
public class FundReceipts {

    private static final int NEWEST = 3;

    private final ReadableBooks books;
    private final DepositBatches batches;
    private final ReceiveReceipts receiveReceipts;
    private final IssueReceipts issueReceipts;
    private final VoidReceipt voidReceipt;
    private final ReceiptRegister register;
    private final DepositRefunds refunds;
    private final RequestDepositRefund requestDepositRefund;
    private final CompoundFunds funds;
    private final PrepareTransfer prepareTransfer;

    FundReceipts(
            ReadableBooks books,
            DepositBatches batches,
            ReceiveReceipts receiveReceipts,
            IssueReceipts issueReceipts,
            VoidReceipt voidReceipt,
            ReceiptRegister register,
            DepositRefunds refunds,
            RequestDepositRefund requestDepositRefund,
            CompoundFunds funds,
            PrepareTransfer prepareTransfer) {
        this.books = books;
        this.batches = batches;
        this.receiveReceipts = receiveReceipts;
        this.issueReceipts = issueReceipts;
        this.voidReceipt = voidReceipt;
        this.register = register;
        this.refunds = refunds;
        this.requestDepositRefund = requestDepositRefund;
        this.funds = funds;
        this.prepareTransfer = prepareTransfer;
    }

    /** In the commodity book that the maker keeps. */
    public void show(Viewer maker, Viewer checker, LocalDate today) {
        Book book = books.of(maker).stream()
                .filter(each -> each.kind() == HousingKind.COMMODITY)
                .findFirst()
                .orElseThrow();
        List<DepositSummary> newest = batches.page(maker, book.id(), 0, NEWEST);
        if (newest.isEmpty()) {
            return;
        }
        handOut(maker, checker, book, newest);
        List<CompoundFund> compounds = funds.of(maker);
        refund(today, maker, book, newest.get(0), compounds);
        transfer(today, maker, compounds.get(compounds.size() / 2));
    }

    /** The oldest of the batches is left for the reader to hand out. */
    private void handOut(Viewer maker, Viewer checker, Book book, List<DepositSummary> newest) {
        receiveReceipts.receive(
                maker,
                new ReceiptRange(
                        new BusinessKey("demo:receipts"),
                        book.id(),
                        "51090126",
                        "00000001",
                        "00002000",
                        newest.get(newest.size() - 1).receivedOn()));
        newest.subList(0, newest.size() - 1).forEach(batch -> issueReceipts.issue(maker, book.id(), batch.id()));
        register.page(maker, book.id(), 0, 1)
                .forEach(receipt -> voidReceipt.annul(checker, book.id(), receipt.id(), "打印错行，三联已收回"));
    }

    private void refund(LocalDate today, Viewer maker, Book book, DepositSummary batch, List<CompoundFund> compounds) {
        List<RefundableDeposit> refundable = compounds.stream()
                .filter(compound -> compound.name().equals(batch.compoundName()))
                .findFirst()
                .map(compound -> refunds.refundable(maker, book.id(), compound.compound(), "", 1))
                .orElse(List.of());
        for (RefundableDeposit deposit : refundable) {
            requestDepositRefund.request(
                    maker,
                    new NewDepositRefund(
                            new BusinessKey("demo:refund"),
                            book.id(),
                            deposit.batch(),
                            deposit.unit(),
                            deposit.left(),
                            DepositRefundReason.PURCHASE_CANCELLED,
                            "商品房买卖合同解除备案",
                            today));
        }
    }

    private void transfer(LocalDate today, Viewer maker, CompoundFund compound) {
        prepareTransfer.prepare(
                maker,
                new NewTransfer(
                        new BusinessKey("demo:transfer"),
                        compound.compound(),
                        compound.name() + "业主大会",
                        "遂宁银行船山支行",
                        "8000200300400",
                        "首次业主大会会议关于自行管理维修资金的决议",
                        today.minusDays(12)));
    }
}
