package cn.changxiao.fund.posting;

import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostedJournal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Posts one voucher, wholly or not at all. */
@Singleton
public class PostJournalEntry {

    private final JournalGroup group;

    PostJournalEntry(JournalGroup group) {
        this.group = group;
    }

    /**
     * The voucher's number; the same again for the same draft.
     *
     * @throws cn.changxiao.property.Refusal named by the rule that is broken; nothing is written then
     */
    @RetriedWhenLocked
    @Transactional
    public PostedJournal post(JournalDraft draft) {
        return group.write(draft.scope().book(), List.of(draft)).get(0).orThrow();
    }
}
