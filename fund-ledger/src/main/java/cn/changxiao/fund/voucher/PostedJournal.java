package cn.changxiao.fund.voucher;

import cn.changxiao.property.BusinessKey;

/** The answer to a posted draft; the same for every repetition of the draft. */
public record PostedJournal(BusinessKey key, JournalId id, VoucherNumber voucher) {}
