package cn.changxiao.fund.posting;

import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.VoucherNumber;
import java.nio.ByteBuffer;

/** What is already written under a key. */
record KnownJournal(ByteBuffer key, JournalId id, VoucherNumber voucher, ByteBuffer content) {}
