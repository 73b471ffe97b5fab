package cn.changxiao.property.privacy;

import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;

/** A person found, with everything masked; {@code units} names a few of the units the viewer sees. */
public record OwnerHit(
        PersonId id, PersonKind kind, String maskedName, String maskedIdentity, String maskedPhone, String units) {}
