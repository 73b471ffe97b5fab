package cn.changxiao.fund.posting;

import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.KeyReusedWithOtherContent;
import java.nio.ByteBuffer;

/** A draft with the hashes of its key and content, computed once. */
record KeyedDraft(JournalDraft draft, ByteBuffer key, ByteBuffer content) {

    static KeyedDraft of(JournalDraft draft) {
        return new KeyedDraft(draft, ByteBuffer.wrap(draft.keyHash()), ByteBuffer.wrap(draft.contentHash()));
    }

    /** Refuses to take the place of another draft under the same key. */
    void requireSameContent(ByteBuffer earlier) {
        if (!content.equals(earlier)) {
            throw new KeyReusedWithOtherContent(draft.key());
        }
    }

    PostedJournal posted(JournalId id, VoucherNumber voucher) {
        return new PostedJournal(draft.key(), id, voucher);
    }
}
