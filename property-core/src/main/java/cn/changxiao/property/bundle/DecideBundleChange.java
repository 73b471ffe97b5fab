package cn.changxiao.property.bundle;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bundle.BundleChangeRows.Proposal;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Confirms or drops what was proposed about a bundle. Only another person confirms, since it decides who is paid for what;
 * the proposer too may drop it.
 */
@Singleton
public class DecideBundleChange {

    private final BundleChangeRows changes;
    private final BundleRows rows;
    private final BundleRules rules;
    private final OwnArea ownArea;
    private final AuditLog audit;

    DecideBundleChange(BundleChangeRows changes, BundleRows rows, BundleRules rules, OwnArea ownArea, AuditLog audit) {
        this.changes = changes;
        this.rows = rows;
        this.rules = rules;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * Makes the change a fact, if the register still allows it, or drops it.
     *
     * @return the bundle it is about
     * @throws SamePersonCannotCheck if who proposed it wants to confirm it
     * @throws BundleChangeDecided if it was confirmed or dropped before
     * @throws BundleCannotChange and its like, if it does not fit any more
     * @throws NotFound if there is no such change
     */
    @Transactional
    public BundleId decide(Viewer viewer, BundleChangeId id, boolean isConfirmed) {
        viewer.require("确认打包变更", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        Proposal change = changes.lock(id);
        ownArea.requireContains(viewer, change.bundle().street());
        if (change.state() != BundleChange.State.PROPOSED) {
            throw new BundleChangeDecided(id, change.state());
        }
        if (isConfirmed) {
            if (change.maker().equals(viewer.user())) {
                throw new SamePersonCannotCheck("打包变更 " + id);
            }
            rules.requireFit(change);
            carryOut(change);
        }
        changes.decide(change, isConfirmed ? BundleChange.State.CONFIRMED : BundleChange.State.DROPPED, viewer.user());
        audit.record(
                viewer,
                isConfirmed ? "ConfirmBundleChange" : "DropBundleChange",
                "bundle:" + change.bundle().id(),
                "%s%s打包组“%s”，自 %s 起"
                        .formatted(
                                isConfirmed ? "确认" : "撤回",
                                change.kind().label(),
                                change.bundle().name(),
                                change.on()));
        return change.bundle().id();
    }

    private void carryOut(Proposal change) {
        switch (change.kind()) {
            case FORM -> rows.form(change);
            case JOIN -> rows.join(change);
            case LEAVE -> rows.leave(change);
            case DISSOLVE -> rows.dissolve(change);
        }
    }
}
