package cn.changxiao.property.bundle;

import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;

/**
 * A bundle in a list.
 *
 * @param street by name
 * @param community code of the community it keeps to; empty for the whole street
 * @param dissolvedOn exclusive; 9999-12-31 while it lasts
 * @param members how many compounds belong to it today
 */
public record BundleSummary(
        BundleId id,
        String name,
        String street,
        String streetCode,
        String community,
        OrganisationId organisation,
        String manager,
        LocalDate formedOn,
        LocalDate dissolvedOn,
        int members) {

    public boolean isDissolved() {
        return !dissolvedOn.equals(LocalDate.of(9999, 12, 31));
    }
}
