package cn.changxiao.fund.report;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.VoucherNumber;
import java.time.LocalDate;

/** A posted voucher without its lines. */
public record VoucherHead(
        JournalId id,
        BookId book,
        VoucherNumber number,
        JournalKind kind,
        LocalDate valueDate,
        String summary,
        String compoundName) {}
