package cn.changxiao.app.console.decision;

import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.estate.UnitLine;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills the forms with the viewer's compounds, and with the buildings and units of the chosen one. */
@Singleton
class DecisionForms {

    private static final int MOST_COMPOUNDS = 1_000;
    private static final int MOST_UNITS = 20_000;

    private final Compounds compounds;
    private final Units units;
    private final RulesInForce rules;

    DecisionForms(Compounds compounds, Units units, RulesInForce rules) {
        this.compounds = compounds;
        this.units = units;
        this.rules = rules;
    }

    @ReadOnly
    DecisionFormPage page(Viewer viewer, Optional<Long> compound) {
        List<CompoundSummary> visible = visible(viewer);
        Optional<CompoundSummary> chosen = chosen(visible, compound);
        String place = chosen.map(CompoundSummary::placeCode).orElse("");
        return new DecisionFormPage(
                "decision:" + UUID.randomUUID(),
                visible,
                chosen,
                chosen.isEmpty() ? List.of() : rules.matters(place),
                chosen.isEmpty() ? List.of() : rules.special(place),
                chosen.map(one -> buildings(viewer, one.id())).orElse(List.of()));
    }

    List<CompoundSummary> visible(Viewer viewer) {
        return compounds.list(viewer, new CompoundFilter("", "", 0, MOST_COMPOUNDS));
    }

    /** The compound that was asked for, or the only one there is. */
    static Optional<CompoundSummary> chosen(List<CompoundSummary> visible, Optional<Long> compound) {
        return visible.stream()
                .filter(one -> visible.size() == 1
                        || compound.filter(id -> id == one.id().value()).isPresent())
                .findFirst();
    }

    List<ScopeBuilding> buildings(Viewer viewer, CompoundId compound) {
        Map<String, List<UnitLine>> lines =
                units.list(viewer, compound, Optional.empty(), new Units.Window(0, MOST_UNITS)).stream()
                        .collect(Collectors.groupingBy(UnitLine::building));
        return units.buildings(viewer, compound).stream()
                .map(building -> building(building, lines.getOrDefault(building.label(), List.of())))
                .toList();
    }

    private static ScopeBuilding building(BuildingSummary building, List<UnitLine> units) {
        List<String> entrances = units.stream()
                .map(UnitLine::entrance)
                .filter(entrance -> !entrance.isEmpty())
                .distinct()
                .toList();
        return new ScopeBuilding(building, entrances, units);
    }
}
