package cn.changxiao.billing.collection.target;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.util.Optional;

/**
 * Something about collection that somebody should look at.
 *
 * @param compound empty when it is about all the compounds of the manager in a street, where there are several
 * @param subject the compound's name, or the street's
 * @param sentence the reason in words with the numbers it rests on
 */
public record CollectionAlert(
        AlertKind kind,
        Optional<CompoundId> compound,
        String subject,
        OrganisationId manager,
        String managerName,
        String sentence) {}
