package cn.changxiao.property.party;

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

    /** The organisation's id for row scope in SQL; 0, which no organisation has, for owners. */
    public long organisationKey() {
        return organisation.map(OrganisationId::value).orElse(0L);
    }
}
