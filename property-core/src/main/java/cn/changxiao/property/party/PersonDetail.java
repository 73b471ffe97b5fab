package cn.changxiao.property.party;

import java.util.Optional;

/** A person in clear; its text form is masked, so that it cannot leak into a log. */
public record PersonDetail(
        PersonId id, PersonKind kind, String name, Optional<String> identity, Optional<String> phone) {

    @Override
    public String toString() {
        return id + " " + Mask.name(kind, name);
    }
}
