package cn.changxiao.app.api.decision;

import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.noticeboard.DecisionLine;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.Participation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision with its facts; areas and money are text, what is not fixed yet is null. */
@Serdeable
record DecisionJson(
        String id,
        String compound,
        String compoundName,
        Matter matter,
        String clause,
        String title,
        String text,
        String scope,
        DecisionState state,
        @Nullable CertificateSubject subject,
        @Nullable String cap,
        @Nullable LocalDateTime opensAt,
        @Nullable LocalDateTime closesAt,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate challengeUntil,
        PartJson participation,
        @Nullable RollJson roll,
        List<RuleJson> rules,
        @Nullable TallyJson tally,
        List<StepJson> steps,
        List<ObjectionJson> objections,
        @Nullable String certificate) {

    static DecisionJson of(DecisionView view) {
        Decision decision = view.decision();
        return new DecisionJson(
                decision.id().toString(),
                decision.compound().toString(),
                view.compoundName(),
                decision.matter(),
                decision.matter().clause(),
                decision.title(),
                decision.text(),
                decision.scopeText(),
                decision.state(),
                decision.subject().orElse(null),
                decision.cap().map(Money::toString).orElse(null),
                decision.voting().map(Decision.Voting::opensAt).orElse(null),
                decision.voting().map(Decision.Voting::closesAt).orElse(null),
                decision.publication().map(Decision.Publication::from).orElse(null),
                decision.publication().map(Decision.Publication::until).orElse(null),
                PartJson.of(view.participation()),
                view.roll().map(RollJson::of).orElse(null),
                view.rules().stream().map(RuleJson::of).toList(),
                view.tally().map(TallyJson::of).orElse(null),
                view.steps().stream()
                        .map(step -> new StepJson(step.state(), step.detail(), step.by(), step.at()))
                        .toList(),
                view.objections().stream().map(ObjectionJson::of).toList(),
                view.certificate().orElse(null));
    }

    /** A decision in a list. */
    @Serdeable
    record LineJson(
            String id,
            String compound,
            String compoundName,
            Matter matter,
            String title,
            String scope,
            DecisionState state,
            @Nullable LocalDateTime opensAt,
            @Nullable LocalDateTime closesAt,
            PartJson participation) {

        static LineJson of(DecisionLine line) {
            return new LineJson(
                    line.id().toString(),
                    line.compound().toString(),
                    line.compoundName(),
                    line.matter(),
                    line.title(),
                    line.scopeText(),
                    line.state(),
                    line.opensAt().orElse(null),
                    line.closesAt().orElse(null),
                    PartJson.of(line.participation()));
        }
    }

    @Serdeable
    record PartJson(long units, long heads, String area, long allUnits, long allHeads, String allArea) {

        static PartJson of(Participation part) {
            return new PartJson(
                    part.units(),
                    part.heads(),
                    part.area().toString(),
                    part.allUnits(),
                    part.allHeads(),
                    part.allArea().toString());
        }
    }

    @Serdeable
    record StepJson(DecisionState state, String detail, String by, LocalDateTime at) {}
}
