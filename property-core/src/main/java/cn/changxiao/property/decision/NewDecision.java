package cn.changxiao.property.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.SpecialRule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A proposal to be put to the owners. What a certificate of it may be used for, and the most money that may be spent,
 * are part of what is voted on; {@code special} names the forms of voting asked for beyond the law's own.
 */
public record NewDecision(
        BusinessKey key,
        Matter matter,
        String title,
        String text,
        VotingScope scope,
        Optional<CertificateSubject> subject,
        Optional<Money> cap,
        Set<SpecialRule> special) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 8_000;

    public NewDecision {
        special = Set.copyOf(special);
        title = title.strip();
        text = text.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new InvalidValue("表决事项标题须为 1 至 %d 个字。".formatted(LONGEST_TITLE));
        }
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new InvalidValue("表决内容须为 1 至 %d 个字，写明请业主决定什么。".formatted(LONGEST_TEXT));
        }
        requireSubjectOf(matter, subject);
        if (subject.map(CertificateSubject::isCapped).orElse(false) && cap.isEmpty()) {
            throw new InvalidValue("“%s”须写明金额上限。".formatted(matter.label()));
        }
        if (cap.isPresent() && !cap.get().isPositive()) {
            throw new InvalidValue("金额上限须大于零，而不是 %s 元。".formatted(cap.get()));
        }
        if (special.contains(SpecialRule.SILENCE_CONSENTS) && special.contains(SpecialRule.SILENCE_FOLLOWS)) {
            throw new InvalidValue("未投票的业主不能既视为同意又随多数，请只选其一。");
        }
    }

    byte[] content() {
        return ContentHash.of(matter, title, text, scope, subject, cap, new TreeSet<>(special));
    }

    private static void requireSubjectOf(Matter matter, Optional<CertificateSubject> subject) {
        if (subject.isPresent() && !subject.equals(matter.subject())) {
            throw new InvalidValue(
                    "凭证用途“%s”不属于“%s”，请选择对应的表决事项。".formatted(subject.get().label(), matter.label()));
        }
    }
}
