package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.voucher.PostingOutcome;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes a group whose keys and contents were hashed by those who handed it in. */
@Singleton
class GroupWriter {

    private final JournalGroup group;

    GroupWriter(JournalGroup group) {
        this.group = group;
    }

    @RetriedWhenLocked
    @Transactional
    List<PostingOutcome> write(BookId book, List<KeyedDraft> drafts) {
        return group.writeKeyed(book, drafts);
    }
}
