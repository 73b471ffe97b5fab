package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.decision.NewDecision;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.SpecialRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a new proposal. */
final class DraftForm {

    private DraftForm() {}

    static NewDecision read(FormFields form) {
        Matter matter = form.choice(Matter.class, "matter", "表决事项");
        Optional<CertificateSubject> subject = form.text("certificate").isEmpty() ? Optional.empty() : matter.subject();
        return new NewDecision(
                new BusinessKey(form.required("key", "业务编号")),
                matter,
                form.required("title", "标题"),
                form.required("text", "表决内容"),
                scope(form, new CompoundId(form.id("compound", "小区"))),
                subject,
                subject.isEmpty() || form.text("cap").isEmpty()
                        ? Optional.empty()
                        : Optional.of(Money.parse(form.text("cap"))),
                special(form));
    }

    private static VotingScope scope(FormFields form, CompoundId compound) {
        return switch (form.choice(VotingScope.Kind.class, "scope", "表决范围")) {
            case COMPOUND -> new VotingScope.WholeCompound(compound);
            case BUILDINGS ->
                new VotingScope.Buildings(
                        compound,
                        form.ticked("building_").stream().map(BuildingId::new).toList());
            case ENTRANCE -> entrance(form.required("entrance", "单元"), compound);
            case SHARED_PART ->
                new VotingScope.SharedPart(
                        compound,
                        form.required("part", "共用部位名称"),
                        form.ticked("unit_").stream().map(UnitId::new).toList());
        };
    }

    /** {@code 123:2} is entrance 2 of building 123. */
    private static VotingScope entrance(String choice, CompoundId compound) {
        List<String> parts = List.of(choice.split(":", 2));
        if (parts.size() != 2 || !parts.get(0).matches("\\d{1,18}")) {
            throw new InvalidValue("请从列表中选择单元。");
        }
        return new VotingScope.Entrance(compound, new BuildingId(Long.parseLong(parts.get(0))), parts.get(1));
    }

    private static Set<SpecialRule> special(FormFields form) {
        return Arrays.stream(SpecialRule.values())
                .filter(rule -> !form.text("special_" + rule.name()).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
