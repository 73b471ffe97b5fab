package cn.changxiao.property.bundle;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bundle.BundleChangeRows.Proposal;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Proposes that compounds join or leave a bundle, or that it is dissolved; it happens when another person confirms it. */
@Singleton
public class ProposeBundleChange {

    private final BundleChangeRows changes;
    private final BundleRows rows;
    private final BundleRules rules;
    private final OwnArea ownArea;
    private final AuditLog audit;

    ProposeBundleChange(BundleChangeRows changes, BundleRows rows, BundleRules rules, OwnArea ownArea, AuditLog audit) {
        this.changes = changes;
        this.rows = rows;
        this.rules = rules;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * The proposal's id, new or known.
     *
     * @throws NotFound if there is no such bundle, compound or certificate
     * @throws BundleCannotChange if the bundle is dissolved, does not have who leaves, or would be left with one compound
     * @throws OutsideBundleArea and its like, if a compound cannot join
     * @throws KeyReusedWithOtherContent if the key belongs to another proposal
     */
    @Transactional
    public BundleChangeId propose(Viewer viewer, NewBundleChange wanted) {
        viewer.require("提出打包变更", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        BundleRows.Head bundle = rows.lock(wanted.bundle()).head();
        ownArea.requireContains(viewer, bundle.street());
        byte[] content = ContentHash.of(wanted);
        Optional<BundleChangeId> earlier = changes.earlier(wanted.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Proposal change = new Proposal(
                changes.nextId(),
                wanted.kind(),
                bundle,
                wanted.on(),
                wanted.members(),
                wanted.reason(),
                BundleChange.State.PROPOSED,
                viewer.user());
        rules.requireFit(change);
        changes.insert(wanted.key(), content, change);
        audit.record(
                viewer,
                "ProposeBundleChange",
                "bundle-change:" + change.id(),
                "提出%s打包组“%s”，%d 个小区，自 %s 起"
                        .formatted(
                                wanted.kind().label(),
                                bundle.name(),
                                wanted.members().size(),
                                wanted.on()));
        return change.id();
    }
}
