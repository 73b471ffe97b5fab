package cn.changxiao.billing;

import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import java.util.EnumSet;
import java.util.Set;

/** Who issues bills and takes money: companies, fallback managers and self-managing owners, each for itself only. */
public final class Managers {

    private static final Set<Role> MANAGERS = EnumSet.of(Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER);

    /** Managers, and the committee where the owners manage themselves (Civil Code 284). */
    private static final Set<Role> ISSUERS =
            EnumSet.of(Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.OWNERS_COMMITTEE);

    private Managers() {}

    public static boolean isManager(Viewer viewer) {
        return MANAGERS.contains(viewer.role());
    }

    /**
     * The viewer's organisation as an issuer of bills.
     *
     * @param command what the viewer is about to do, for the refusal
     * @throws RoleMissing if the viewer issues no bills
     */
    public static OrganisationId issuer(Viewer viewer, String command) {
        if (!ISSUERS.contains(viewer.role())) {
            throw new RoleMissing(command);
        }
        return viewer.organisation().orElseThrow(() -> new RoleMissing(command));
    }

    /** The organisation whose bills alone the viewer may see; 0 for those who see every manager in their area. */
    public static long onlyIssuer(Viewer viewer) {
        return isManager(viewer) ? viewer.organisationKey() : 0L;
    }
}
