package cn.changxiao.app.console.bundle;

import cn.changxiao.property.bundle.BundleCandidates;
import cn.changxiao.property.bundle.BundleCandidates.Candidate;
import cn.changxiao.property.bundle.BundleDetail;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.bundle.Bundles;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what the pages of bundles show. */
@Singleton
class BundlePages {

    private static final int FEWEST = 2;

    private final Bundles bundles;
    private final BundleCandidates candidates;

    BundlePages(Bundles bundles, BundleCandidates candidates) {
        this.bundles = bundles;
        this.candidates = candidates;
    }

    BundleListPage list(Viewer viewer) {
        return new BundleListPage(
                bundles.list(viewer), bundles.waiting(viewer), viewer.user().value(), isOffice(viewer));
    }

    BundlePage one(Viewer viewer, BundleId id) {
        BundleDetail detail = bundles.get(viewer, id);
        boolean isOpen = isOffice(viewer) && !detail.bundle().isDissolved();
        List<Candidate> who = isOpen
                ? candidates.of(viewer).stream()
                        .filter(candidate -> candidate.fits(detail.bundle()))
                        .toList()
                : List.of();
        return new BundlePage(
                detail,
                who,
                viewer.user().value(),
                isOffice(viewer),
                isOpen,
                (isOffice(viewer) || viewer.role() == Role.HOUSING_AUTHORITY ? "/desk/collection" : "/collection")
                        + "?in=BUNDLE:"
                        + id,
                UUID.randomUUID().toString());
    }

    NewBundlePage form(Viewer viewer, String chosen) {
        Map<String, List<Candidate>> groups = candidates.of(viewer).stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.organisation() + "-" + candidate.streetCode(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.values().removeIf(group -> group.size() < FEWEST);
        return new NewBundlePage(
                groups.entrySet().stream()
                        .map(group -> new NewBundlePage.Group(
                                group.getKey(),
                                group.getValue().get(0).manager(),
                                group.getValue().get(0).street(),
                                group.getValue().size()))
                        .toList(),
                chosen,
                groups.getOrDefault(chosen, List.of()),
                UUID.randomUUID().toString());
    }

    private static boolean isOffice(Viewer viewer) {
        return viewer.role() == Role.STREET_OFFICE;
    }
}
