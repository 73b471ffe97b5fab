package cn.changxiao.property.party;

import java.util.List;
import java.util.Optional;

/**
 * Who is acting: the user, the role, and the organisation or person whose rows the user may see. Every query and
 * command takes one; there is no query without a viewer except the service's own nightly work.
 */
public record Viewer(
        UserId user, String name, Role role, Optional<OrganisationId> organisation, Optional<PersonId> person) {

    /** A member of an organisation. */
    public static Viewer member(UserId user, String name, Role role, OrganisationId organisation) {
        return new Viewer(user, name, role, Optional.of(organisation), Optional.empty());
    }

    /** An owner, who sees the own units. */
    public static Viewer owner(UserId user, String name, PersonId person) {
        return new Viewer(user, name, Role.OWNER, Optional.empty(), Optional.of(person));
    }

    /** The service itself: start-up, demo data and nightly work. No user of that id can log in. */
    public static Viewer service() {
        return new Viewer(new UserId(0), "系统", Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
    }

    public boolean isService() {
        return user.value() == 0;
    }

    /** An administrator, who belongs to no organisation. */
    public static Viewer administrator(UserId user, String name) {
        return new Viewer(user, name, Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
    }

    /**
     * Lets only the named roles, and the service itself, go on.
     *
     * @param command what the user wanted, as the refusal says it: {@code 录入协议}
     * @throws RoleMissing if the role is none of these
     */
    public void require(String command, Role... roles) {
        if (!isService() && !List.of(roles).contains(role)) {
            throw new RoleMissing(command);
        }
    }

    /** The organisation's id for row scope in SQL; 0, which no organisation has, for owners. */
    public long organisationKey() {
        return organisation.map(OrganisationId::value).orElse(0L);
    }
}
