package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostingOutcome;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Posts many vouchers of one book in one transaction, the bank's row changed once, with exactly the result of posting
 * them one after the other: the same balances, sequences, numbers and refusals.
 */
@Singleton
public class PostJournalEntries {

    private final JournalGroup group;

    PostJournalEntries(JournalGroup group) {
        this.group = group;
    }

    /** One outcome per draft, in their order; a refused draft leaves no trace and stops no other. */
    @RetriedWhenLocked
    @Transactional
    public List<PostingOutcome> post(BookId book, List<JournalDraft> drafts) {
        return group.write(book, drafts);
    }
}
