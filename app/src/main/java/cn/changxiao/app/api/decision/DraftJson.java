package cn.changxiao.app.api.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.decision.NewDecision;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.SpecialRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: {@code ids} are the scope's buildings or units, {@code scopeName} its entrance or shared part; both may be
 * left out for a whole compound.
 */
@Serdeable
record DraftJson(
        String key,
        String compound,
        Matter matter,
        String title,
        String text,
        VotingScope.Kind scope,
        @Nullable String scopeName,
        @Nullable List<String> ids,
        @Nullable CertificateSubject subject,
        @Nullable String cap,
        @Nullable Set<SpecialRule> special) {

    NewDecision proposal() {
        String members = Optional.ofNullable(ids).orElse(List.of()).stream()
                .map(Texts::id)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        CompoundId whose = new CompoundId(Texts.id(compound));
        return new NewDecision(
                new BusinessKey(key),
                matter,
                title,
                text,
                VotingScope.of(whose, scope, Optional.ofNullable(scopeName).orElse(""), members),
                Optional.ofNullable(subject),
                Optional.ofNullable(cap).map(Money::parse),
                Optional.ofNullable(special).orElse(Set.of()));
    }
}
