package cn.changxiao.property.bundle;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bundle.BundleChangeRows.Proposal;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OrganisationSummary;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Proposes a new bundle at the street office; it exists when another person has confirmed it. */
@Singleton
public class ProposeBundle {

    private final BundleChangeRows changes;
    private final BundleRules rules;
    private final Organisations organisations;
    private final OwnArea ownArea;
    private final AuditLog audit;

    ProposeBundle(
            BundleChangeRows changes, BundleRules rules, Organisations organisations, OwnArea ownArea, AuditLog audit) {
        this.changes = changes;
        this.rules = rules;
        this.organisations = organisations;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * The proposal's id, new or known.
     *
     * @throws OutsideBundleArea if the compounds do not lie in one street, or not in the community
     * @throws ManagedByAnother if a compound has another manager on the day
     * @throws AlreadyInBundle if a compound belongs to a bundle then or later
     * @throws BundleCannotChange if a bundle of the street has the name
     * @throws KeyReusedWithOtherContent if the key belongs to another proposal
     */
    @Transactional
    public BundleChangeId propose(Viewer viewer, NewBundle bundle) {
        viewer.require("提出打包", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        String street = rules.street(bundle.members());
        ownArea.requireContains(viewer, street);
        byte[] content = ContentHash.of(bundle);
        Optional<BundleChangeId> earlier = changes.earlier(bundle.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireManager(bundle);
        Proposal change = new Proposal(
                changes.nextId(),
                BundleChangeKind.FORM,
                new BundleRows.Head(
                        changes.nextBundle(), bundle.name(), street, bundle.community(), bundle.organisation()),
                bundle.from(),
                bundle.members(),
                bundle.reason(),
                BundleChange.State.PROPOSED,
                viewer.user());
        rules.requireFit(change);
        changes.insert(bundle.key(), content, change);
        audit.record(
                viewer,
                "ProposeBundle",
                "bundle-change:" + change.id(),
                "提出组成打包组“%s”，%d 个小区，自 %s 起"
                        .formatted(bundle.name(), bundle.members().size(), bundle.from()));
        return change.id();
    }

    private void requireManager(NewBundle bundle) {
        OrganisationSummary manager = organisations.get(bundle.organisation());
        if (manager.kind() != OrganisationKind.PROPERTY_COMPANY
                && manager.kind() != OrganisationKind.FALLBACK_MANAGER) {
            throw new InvalidValue("打包组须由物业服务企业或托底管理单位管理，“%s”是%s。"
                    .formatted(manager.name(), manager.kind().label()));
        }
    }
}
