package cn.changxiao.property.ballot;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.tally.Choice;
import java.util.Optional;

/** What is about to happen to a unit's ballot, before it has a place in the trace. */
record BallotEvent(
        BusinessKey key,
        BallotEventKind kind,
        Optional<Choice> choice,
        Channel channel,
        Optional<PersonId> person,
        Optional<Evidence> evidence,
        Optional<String> paperNumber,
        String reason) {

    private static final int LONGEST_REASON = 255;

    BallotEvent {
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidValue("理由不超过 %d 个字。".formatted(LONGEST_REASON));
        }
        if (kind != BallotEventKind.CAST && person.isEmpty() && reason.isBlank()) {
            throw new InvalidValue("代为更正或撤回选票须写明理由。");
        }
    }

    static BallotEvent online(
            BusinessKey key, BallotEventKind kind, Optional<Choice> choice, PersonId person, String reason) {
        return new BallotEvent(
                key, kind, choice, Channel.ONLINE, Optional.of(person), Optional.empty(), Optional.empty(), reason);
    }

    /** What the key stands for. */
    byte[] content(BallotSlot slot) {
        return ContentHash.of(
                slot.decision().id(),
                slot.unit(),
                kind,
                choice,
                channel,
                person,
                evidence.map(Evidence::hashText),
                paperNumber,
                reason);
    }
}
