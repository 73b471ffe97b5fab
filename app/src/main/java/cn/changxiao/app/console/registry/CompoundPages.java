package cn.changxiao.app.console.registry;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.estate.UnitLine;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.management.ManagementTimeline;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OrganisationSummary;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.Places;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gathers what the pages of compounds show. */
@Singleton
final class CompoundPages {

    private static final int COMPOUNDS = 50;
    private static final int UNITS = 60;
    private static final int MANAGERS = 500;
    private static final int CITY_DIGITS = 4;
    private static final Set<OrganisationKind> KINDS = Set.of(
            OrganisationKind.PROPERTY_COMPANY, OrganisationKind.FALLBACK_MANAGER, OrganisationKind.OWNERS_COMMITTEE);

    private final Compounds compounds;
    private final Units units;
    private final Places places;
    private final ManagementTimeline timeline;
    private final Organisations organisations;
    private final Certificates certificates;

    CompoundPages(
            Compounds compounds,
            Units units,
            Places places,
            ManagementTimeline timeline,
            Organisations organisations,
            Certificates certificates) {
        this.compounds = compounds;
        this.units = units;
        this.places = places;
        this.timeline = timeline;
        this.organisations = organisations;
        this.certificates = certificates;
    }

    CompoundListPage list(Viewer viewer, String place, String words, int page) {
        String below = places.find(place).isPresent() ? place : "";
        String address = "/registry/compounds?place=%s&words=%s"
                .formatted(below, URLEncoder.encode(words, StandardCharsets.UTF_8));
        CompoundFilter all = new CompoundFilter(below, words, 0, COMPOUNDS);
        PageNumbers numbers = new PageNumbers(address, Math.max(1, page), COMPOUNDS, compounds.count(viewer, all));
        CompoundFilter filter = new CompoundFilter(below, words, Math.toIntExact(numbers.offset()), COMPOUNDS);
        return new CompoundListPage(
                below.isEmpty() ? List.of() : places.path(below),
                below,
                words,
                compounds.list(viewer, filter),
                numbers,
                canManage(viewer),
                "compound:" + UUID.randomUUID());
    }

    CompoundPage one(Viewer viewer, CompoundId id, long building, int page) {
        CompoundSummary compound = compounds.get(viewer, id);
        List<BuildingSummary> buildings = units.buildings(viewer, id);
        int total = buildings.stream()
                .filter(each -> building == 0 || each.id().value() == building)
                .mapToInt(BuildingSummary::units)
                .sum();
        PageNumbers numbers = new PageNumbers(
                "/registry/compounds/%s?building=%d".formatted(id, building), Math.max(1, page), UNITS, total);
        boolean canManage = canManage(viewer);
        List<UnitLine> lines = units.list(
                viewer,
                id,
                building == 0 ? Optional.empty() : Optional.of(new BuildingId(building)),
                new Units.Window(Math.toIntExact(numbers.offset()), UNITS));
        return new CompoundPage(
                compound,
                places.fullName(compound.placeCode()),
                timeline.of(viewer, id),
                canManage,
                canManage ? managers(compound) : List.of(),
                canManage ? certificates.usable(viewer, id, CertificateSubject.BUNDLING) : List.of(),
                "agreement:" + UUID.randomUUID(),
                buildings,
                building,
                lines,
                numbers);
    }

    private static boolean canManage(Viewer viewer) {
        return viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.ADMINISTRATOR;
    }

    private List<OrganisationSummary> managers(CompoundSummary compound) {
        String place = compound.placeCode();
        String city = place.substring(0, Math.min(CITY_DIGITS, place.length()));
        return organisations.list(city, "", "", MANAGERS).stream()
                .filter(organisation -> KINDS.contains(organisation.kind()))
                .toList();
    }
}
