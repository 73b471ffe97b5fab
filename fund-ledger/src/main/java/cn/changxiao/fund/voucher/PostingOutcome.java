package cn.changxiao.fund.voucher;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Refusal;
import java.util.Optional;

/** What became of one draft of a group: posted, or refused with its reason; never both. */
public record PostingOutcome(BusinessKey key, Optional<PostedJournal> journal, Optional<Refusal> refusal) {

    public static PostingOutcome posted(PostedJournal journal) {
        return new PostingOutcome(journal.key(), Optional.of(journal), Optional.empty());
    }

    public static PostingOutcome refused(BusinessKey key, Refusal refusal) {
        return new PostingOutcome(key, Optional.empty(), Optional.of(refusal));
    }

    public boolean isPosted() {
        return journal.isPresent();
    }

    /** The journal; throws the refusal if there is one. */
    public PostedJournal orThrow() {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return journal.orElseThrow();
    }
}
